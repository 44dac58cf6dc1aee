'use strict';
// Shows the groups and charts of index.html. All text of wikis goes through text nodes, never through markup.
(() => {
  const PAGE = 25;
  const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/;
  const byId = id => document.getElementById(id);
  const data = id => JSON.parse(byId(id).textContent);
  const overview = data('overview');
  const place = key => overview.features.findIndex(feature => feature.key === key);
  const count = new Intl.NumberFormat('en', {maximumFractionDigits: 3});
  // Three decimals, cut off and not rounded, so that 1.000 stands for equal forms only.
  const cut = measure => (Math.floor(measure * 1000 + 1e-9) / 1000).toFixed(3);
  const short = new Intl.NumberFormat('en', {notation: 'compact', maximumFractionDigits: 3});
  const narrow = matchMedia('(max-width: 48rem)');

  /** An element with attributes, a function for a click, and children. */
  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key === 'click') {
        made.addEventListener('click', value);
      } else if (value !== null && value !== undefined && value !== false) {
        made.setAttribute(key, value === true ? '' : value);
      }
    }
    made.append(...children.flat().filter(child => child !== null && child !== undefined));
    return made;
  }

  /** Text with its control characters made visible. */
  function visible(text) {
    const parts = [];
    let rest = text;
    for (let at = rest.search(CONTROLS); at >= 0; at = rest.search(CONTROLS)) {
      parts.push(rest.slice(0, at));
      const code = 'U+' + rest.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
      parts.push(element('span', {class: 'control'}, code));
      rest = rest.slice(at + 1);
    }
    parts.push(rest);
    return parts;
  }

  const isolated = text => element('bdi', {}, visible(text));

  function link(text, address) {
    return address && address.startsWith('https://')
      ? element('a', {href: address, rel: 'noreferrer'}, isolated(text))
      : isolated(text);
  }

  // The table

  const COLUMNS = [
    {key: 'rank', name: 'Rank', value: group => group.rank},
    {key: 'title', name: 'Canonical member', text: true, value: group => group.canonical.title},
    {key: 'impact', name: 'Impact', value: group => group.impact},
    feature('members'),
    feature('wikis'),
    {key: 'variants', name: 'Variants', value: group => group.spread.variants},
    {key: 'copies', name: 'Equal', value: group => group.spread.copies},
    feature('transclusions'),
    feature('pageviews'),
    feature('tokens_saved'),
    {key: 'least', name: 'Least confidence', value: group => group.spread.least},
    {key: 'needs', name: 'Needs', text: true, value: group => needs(group).join(' ')},
  ];

  function feature(key) {
    const at = place(key);
    const name = overview.features[at].name;
    return {key, name: name[0].toUpperCase() + name.slice(1), value: group => group.values[at]};
  }

  // A figure, or a dash where it is unknown.
  function figure(value) {
    return value === null || value === undefined ? element('span', {title: 'unknown'}, '–') : count.format(value);
  }

  function needs(group) {
    return group.needs.pure ? ['pure'] : [...group.needs.uses, ...group.needs.requires];
  }

  const state = {unit: 'modules', sort: 'rank', down: false, page: 0, open: new Set()};
  for (const unit of ['modules', 'functions']) {
    overview[unit].forEach((group, i) => {
      group.rank = i + 1;
      const words = [group.id, group.canonical.title, group.canonical.wiki, group.search];
      group.words = plain(words.join(' '));
    });
  }

  // Words as they are searched for: enwiki:Module:Yesno finds Yesno of enwiki.
  function plain(text) {
    return text.normalize('NFC').toLowerCase().replace(/(^|[\s:])module:/g, '$1').replace(/[\s:]+/g, ' ');
  }

  function wanted() {
    const words = plain(byId('search').value).split(' ').filter(word => word);
    const kind = byId('needs').value;
    const column = COLUMNS.find(each => each.key === state.sort);
    const way = state.down ? -1 : 1;
    return overview[state.unit]
      .filter(group => words.every(word => group.words.includes(word)))
      .filter(group => !kind || group.needs.pure === (kind === 'pure'))
      .sort((a, b) => {
        const x = column.value(a);
        const y = column.value(b);
        const order = column.text ? x.localeCompare(y) : x - y;
        return way * order || a.rank - b.rank;
      });
  }

  function sortBy(key) {
    const column = COLUMNS.find(each => each.key === key);
    const first = !(column.text || key === 'rank');
    state.down = state.sort === key ? !state.down : first;
    state.sort = key;
    state.page = 0;
    render();
    const button = document.querySelector(`[data-sort="${key}"]`);
    if (button) {
      button.focus();
    }
  }

  function header() {
    const cells = COLUMNS.map(column => {
      const sorted = state.sort === column.key ? (state.down ? 'descending' : 'ascending') : null;
      const arrow = sorted ? (state.down ? ' ↓' : ' ↑') : '';
      return element('th', {scope: 'col', class: column.text ? column.key : 'number', 'aria-sort': sorted},
        element('button', {type: 'button', 'data-sort': column.key, click: () => sortBy(column.key)},
          column.name + arrow));
    });
    return element('thead', {}, element('tr', {}, cells));
  }

  function phoneSort() {
    const options = COLUMNS.map(column =>
      element('option', {value: column.key, selected: column.key === state.sort}, column.name.toLowerCase()));
    const select = element('select', {}, options);
    select.addEventListener('change', () => {
      state.sort = '';
      sortBy(select.value);
    });
    return element('label', {class: 'phone-sort'}, 'Sort by ', select);
  }

  function row(group) {
    const open = state.open.has(group.id);
    const lines = state.unit === 'functions' ? `, lines ${group.canonical.lines}` : '';
    const cells = COLUMNS.map(column => {
      if (column.key === 'title') {
        return element('td', {},
          element('button', {type: 'button', class: 'open', 'aria-expanded': String(open), 'aria-controls': open ? 'detail-' + group.id : null, click: () => toggle(group)},
            isolated(group.canonical.title)),
          element('div', {class: 'quiet'}, isolated(group.canonical.wiki), lines, mostItem(group)));
      }
      if (column.key === 'needs') {
        return element('td', {}, chips(needs(group), 3, group.needs.pure));
      }
      const value = column.value(group);
      const text = ['impact', 'least'].includes(column.key) ? cut(value) : figure(value);
      return element('td', {class: 'number', 'data-name': column.name.toLowerCase()}, text);
    });
    return element('tr', {id: 'group-' + group.id}, cells);
  }

  function chips(words, most, pure) {
    const shown = words.slice(0, most).map(word => element('span', {class: pure ? 'chip pure' : 'chip'}, isolated(word)));
    if (words.length > most) {
      shown.push(element('span', {class: 'quiet together'}, `and ${words.length - most} more`));
    }
    return shown;
  }

  function render() {
    const groups = wanted();
    const pages = Math.max(1, Math.ceil(groups.length / PAGE));
    state.page = Math.min(state.page, pages - 1);
    const shown = groups.slice(state.page * PAGE, (state.page + 1) * PAGE);
    const body = element('tbody', {});
    for (const group of shown) {
      body.append(row(group));
      if (state.open.has(group.id)) {
        body.append(detailRow(group));
      }
    }
    byId('table').replaceChildren(
      phoneSort(),
      element('table', {class: 'groups'}, element('caption', {hidden: true}, 'Redundancy groups of ' + state.unit), header(), body));
    const listed = overview[state.unit].length;
    const all = overview.charts.sizes.find(each => each.name === state.unit).counts.reduce((sum, each) => sum + each, 0);
    const found = groups.length === listed ? '' : `${count.format(groups.length)} of `;
    const first = listed < all ? `the first ${count.format(listed)} of ` : '';
    byId('count').textContent = `${found}${first}${count.format(all)} ${all === 1 ? 'group' : 'groups'} of ${state.unit}`;
    byId('pager').replaceChildren(...(pages > 1 ? pager(pages) : []));
    document.querySelectorAll('[data-unit]').forEach(button =>
      button.setAttribute('aria-pressed', String(button.dataset.unit === state.unit)));
  }

  function pager(pages) {
    const go = by => () => {
      state.page += by;
      render();
      byId('groups').scrollIntoView();
    };
    return [
      element('button', {type: 'button', disabled: state.page === 0, click: go(-1)}, 'Previous'),
      element('span', {}, `Page ${state.page + 1} of ${pages}`),
      element('button', {type: 'button', disabled: state.page === pages - 1, click: go(1)}, 'Next'),
    ];
  }

  // A group

  function toggle(group) {
    if (!state.open.delete(group.id)) {
      state.open.add(group.id);
    }
    const top = byId('group-' + group.id).getBoundingClientRect().top;
    render();
    const again = byId('group-' + group.id);
    scrollBy(0, again.getBoundingClientRect().top - top);
    again.querySelector('.open').focus({preventScroll: true});
  }

  function detailRow(group) {
    const detail = data('g-' + group.id);
    return element('tr', {class: 'detail', id: 'detail-' + group.id},
      element('td', {colspan: COLUMNS.length},
        element('h3', {}, 'Group ', element('a', {href: '#group-' + group.id}, group.id)),
        element('p', {}, element('strong', {}, detail.kinship)),
        itemNames(group),
        figures(detail),
        element('p', {}, 'Uses: ', uses(group)),
        belongs(detail),
        near(detail),
        element('h3', {}, detail.variants.length === 1 ? 'One variant' : `${group.spread.variants} variants`),
        detail.variants.map((variant, i) => variantPart(group, variant, i)),
        detail.more_variants ? element('p', {class: 'quiet'}, `${count.format(detail.more_variants)} more variants are in groups.json.`) : null));
  }

  function uses(group) {
    if (group.needs.pure) {
      return element('span', {class: 'chip pure'}, 'Lua’s own library only: a candidate for Wikifunctions');
    }
    return group.needs.uses.length > 0 ? chips(group.needs.uses, 40, false) : 'nothing of the wiki but other modules';
  }

  function figures(detail) {
    const words = Object.entries(detail.values).map(([key, value]) =>
      `${overview.features[place(key)].name} ${count.format(value)}`);
    return element('p', {class: 'quiet'}, words.join(' · '));
  }

  function belongs(detail) {
    const part = (how, title) => {
      const found = detail.belongs.filter(each => each.how === how);
      return found.length === 0 ? null : element('p', {}, title + ' ', found.map(each =>
        element('span', {class: each.known ? 'chip' : 'chip unread'},
          each.group ? groupLink(each.group, each.title) : isolated(each.title),
          each.known ? '' : ', not among the modules read')));
    };
    return [part('requires', 'Requires:'), part('subpage', 'Subpages:')];
  }

  function groupLink(id, text) {
    return known(id) ? element('a', {href: '#group-' + id}, isolated(text)) : isolated(text);
  }

  function near(detail) {
    return detail.near.length === 0 ? null : element('p', {}, 'Near groups: ', detail.near.map(each =>
      element('span', {class: 'chip'}, groupLink(each.id, each.title), ` ${cut(each.confidence)}`)));
  }

  function variantPart(group, variant, i) {
    const members = variant.members.length + variant.more_members;
    const size = members === 1 ? '1 member' : `${count.format(members)} members`;
    const title = i === 0
      ? `The canonical member’s variant: ${size}`
      : `Confidence ${cut(variant.alike.confidence)}: ${members === 1 ? '1 relative' : `${count.format(members)} relatives`}`;
    return element('div', {class: 'variant'},
      element('p', {}, element('strong', {}, title),
        i === 0 ? null : element('span', {}, ` · ${variant.alike.evidence}`)),
      i === 0 ? null : element('p', {class: 'quiet'}, measures(variant.alike)),
      i === 0 ? null : changes(variant.changes),
      element('details', {open: i === 0 || members <= 3}, element('summary', {}, size), memberTable(group, variant)));
  }

  /** How far two variants differ, beside the confidence that they have a common origin. */
  function measures(alike) {
    return `${alike.type}${alike.sugar ? ' by sugar' : ''} · similarity ${cut(alike.similarity)}, resemblance ${cut(alike.resemblance)}, containment ${cut(alike.containment)}`;
  }

  function memberTable(group, variant) {
    const functions = state.unit === 'functions';
    const names = ['Wiki', 'Title', ...(functions ? ['Lines'] : []), 'Tokens', 'Transclusions', 'Pageviews'];
    const rows = variant.members.map(member => {
      const canonical = member.wiki === group.canonical.wiki && member.title === group.canonical.title && member.lines === group.canonical.lines;
      return element('tr', {},
        element('td', {}, isolated(member.wiki)),
        element('td', {}, link(member.title, member.page),
          canonical ? element('span', {class: 'chip pure'}, 'canonical') : null,
          member.marks.map(mark => element('span', {class: 'chip'}, mark)),
          member.item ? element('span', {class: 'chip'}, itemLink(member.item)) : null,
          member.history ? [' ', element('a', {class: 'quiet', href: member.history, rel: 'noreferrer'}, 'authors')] : null),
        functions ? element('td', {'data-name': 'lines'}, member.lines) : null,
        ['tokens', 'transclusions', 'pageviews'].map(key =>
          element('td', {class: 'number', 'data-name': key}, figure(member[key]))));
    });
    if (variant.more_members) {
      rows.push(element('tr', {}, element('td', {colspan: names.length, class: 'quiet'}, `${count.format(variant.more_members)} more are in groups.json.`)));
    }
    return element('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Members'},
      element('table', {class: 'members'},
        element('thead', {}, element('tr', {}, names.map((name, i) => element('th', {scope: 'col', class: i > names.length - 4 ? 'number' : null}, name)))),
        element('tbody', {}, rows)));
  }

  function changes(difference) {
    if (!difference) {
      return element('p', {class: 'quiet'}, 'Too long to be compared here; homolog compare shows the difference.');
    }
    const parts = [element('p', {}, 'Differs from the canonical member: ', difference.summary)];
    difference.notes.forEach(note => parts.push(element('p', {class: 'quiet'}, visible(note))));
    if (!difference.rows) {
      parts.push(element('p', {class: 'quiet'}, 'The rows are left out to keep this page small; homolog compare shows them.'));
    } else if (difference.rows.some(each => typeof each !== 'number')) {
      const lines = element('details', {}, element('summary', {}, 'Show the difference'));
      lines.addEventListener('toggle', () => {
        if (lines.open && lines.children.length === 1) {
          lines.append(rowTable(difference.rows));
        }
      });
      parts.push(lines);
    }
    return parts;
  }

  function rowTable(rows) {
    const body = rows.map(each => {
      if (typeof each === 'number') {
        return element('tr', {class: 'skip'}, element('td', {colspan: 4}, each === 1 ? '1 equal line' : `${count.format(each)} equal lines`));
      }
      const [leftLine, left, rightLine, right, kinds, leftRanges, rightRanges, reason] = each;
      const why = reason || kinds || null;
      return element('tr', {class: kinds ? null : 'same', title: why},
        element('td', {class: 'line'}, leftLine === null ? '' : String(leftLine)),
        element('td', {class: kinds && left !== null ? 'left' : null}, marked(left, leftRanges)),
        element('td', {class: 'line'}, rightLine === null ? '' : String(rightLine)),
        element('td', {class: kinds && right !== null ? 'right' : null}, marked(right, rightRanges)));
    });
    return element('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Difference: the canonical member on the left'},
      element('table', {class: 'diff'},
        element('colgroup', {}, element('col', {style: 'width:3.6rem'}), element('col'), element('col', {style: 'width:3.6rem'}), element('col')),
        element('tbody', {}, body)));
  }

  function marked(text, ranges) {
    if (text === null) {
      return [];
    }
    const parts = [];
    let at = 0;
    for (let i = 0; i < ranges.length; i += 2) {
      parts.push(...visible(text.slice(at, ranges[i])), element('mark', {}, visible(text.slice(ranges[i], ranges[i + 1]))));
      at = ranges[i + 1];
    }
    parts.push(...visible(text.slice(at)));
    return element('bdi', {}, parts);
  }

  function known(id) {
    return ['modules', 'functions'].find(unit => overview[unit].some(group => group.id === id));
  }

  /** Opens the group that the address names. */
  function goTo() {
    const id = location.hash.startsWith('#group-') ? location.hash.slice('#group-'.length) : '';
    const unit = known(id);
    if (!unit) {
      return;
    }
    state.unit = unit;
    byId('search').value = '';
    byId('needs').value = '';
    state.page = Math.floor(wanted().findIndex(group => group.id === id) / PAGE);
    state.open.add(id);
    render();
    byId('group-' + id).scrollIntoView();
    byId('group-' + id).querySelector('.open').focus({preventScroll: true});
  }

  // Items of Wikidata

  const itemLink = item => element('span', {class: 'together'}, link(item, 'https://www.wikidata.org/wiki/' + item));

  /** The item that most members of a group have. */
  function mostItem(group) {
    const [most] = group.items.first;
    return most ? [' · ', itemLink(most.item), ` in ${count.format(most.members)} of ${count.format(group.items.members)}`] : null;
  }

  function itemNames(group) {
    if (group.items.first.length === 0) {
      return null;
    }
    return element('p', {}, 'Wikidata items: ',
      group.items.first.map(each => element('span', {class: 'chip'}, itemLink(each.item), ` ${count.format(each.members)}`)),
      moreOf(group.items));
  }

  const moreOf = part => part.more ? element('span', {class: 'quiet together'}, `and ${count.format(part.more)} more`) : null;

  function itemTable(at, names, part, row) {
    if (part.first.length === 0) {
      byId(at).replaceChildren(element('p', {class: 'quiet'}, 'There is none.'));
      return;
    }
    byId(at).replaceChildren(element('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': names.join(', ')},
      element('table', {class: 'items'},
        element('thead', {}, element('tr', {}, names.map(name => element('th', {scope: 'col'}, name)))),
        element('tbody', {}, part.first.map(each => element('tr', {}, row(each).map(cell => element('td', {}, cell.flat()))))))));
    if (part.more) {
      byId(at).append(element('p', {class: 'quiet'}, `${count.format(part.more)} more are in the file.`));
    }
  }

  function moduleLine(module, ...about) {
    return element('div', {}, link(module.title, module.page), ' ',
      element('span', {class: 'quiet'}, isolated(module.wiki), ' · ', module.transclusions === undefined ? 'transclusions unknown' : `${count.format(module.transclusions)} transclusions`, about.flat()));
  }

  function drawItems() {
    const items = overview.items;
    byId('items').hidden = !items.known;
    byId('items-link').hidden = !items.known;
    itemTable('no-common-item', ['Group', 'Item of most', 'Members without it'], items.no_common_item, each => [
      [groupLink(each.id, each.title), ' ', element('span', {class: 'quiet'}, isolated(each.wiki))],
      [itemLink(each.common.item), element('span', {class: 'quiet'}, ` in ${count.format(each.common.members)} of ${count.format(each.members)}`)],
      [each.others.first.map(module => moduleLine(module, ' · ', module.item ? itemLink(module.item) : 'no item')), moreOf(each.others)],
    ]);
    itemTable('not-similar', ['Item', 'Modules'], items.not_similar, each => [
      [itemLink(each.item)],
      [each.modules.first.map(module => moduleLine(module, ' · ',
        module.group ? ['group ', groupLink(module.group, module.group)] : 'in no group',
        module.confidence ? ` · confidence ${cut(module.confidence)}` : '')), moreOf(each.modules)],
    ]);
  }

  // Charts

  let plots = [];
  const sizes = new ResizeObserver(seen => seen.forEach(each => {
    const chart = echarts.getInstanceByDom(each.target);
    if (chart) {
      chart.resize();
    }
  }));

  function plot(parent, title, describe, options, wide) {
    const at = element('div', {class: 'plot', role: 'img', 'aria-label': describe});
    parent.append(element('figure', {class: wide ? 'wide' : null}, element('figcaption', {}, title), at));
    const chart = echarts.init(at, null, {renderer: 'canvas'});
    chart.setOption(options);
    plots.push(chart);
    sizes.observe(at);
    return at;
  }

  function colour(name) {
    const probe = element('span', {style: `color: var(--${name})`});
    document.body.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  }

  /** The height of a bar: 0 for none, 1 for 1, 2 for 10, 3 for 100. */
  const logarithm = value => value > 0 ? Math.log10(value) + 1 : 0;

  function bars(histogram, unit) {
    const ink = colour('quiet');
    const line = colour('line');
    const labels = histogram.lows.map(low => short.format(low));
    return {
      animation: false,
      textStyle: {color: ink, fontFamily: 'inherit'},
      grid: {left: 8, right: 12, top: 12, bottom: 4, containLabel: true},
      tooltip: {trigger: 'axis', renderMode: 'richText', confine: true,
        formatter: shown => `${shown[0].name}: ${count.format(histogram.counts[shown[0].dataIndex])} ${unit}`},
      xAxis: {type: 'category', data: labels, axisLine: {lineStyle: {color: line}}, axisLabel: {color: ink}, axisTick: {show: false}},
      yAxis: {type: 'value', min: 0, minInterval: 1, interval: 1, axisLabel: {color: ink, formatter: value => short.format(value === 0 ? 0 : 10 ** (value - 1))}, splitLine: {lineStyle: {color: line}}},
      series: [{type: 'bar', data: histogram.counts.map(logarithm), itemStyle: {color: colour('accent')}, barMaxWidth: 28}],
    };
  }

  const describe = (histogram, what) => histogram.lows.map((low, i) =>
    `${short.format(low)}: ${count.format(histogram.counts[i])} ${what}`).join('; ');

  function drawCharts() {
    sizes.disconnect();
    plots.forEach(chart => chart.dispose());
    plots = [];
    const list = byId('chart-list');
    const small = byId('distributions');
    list.replaceChildren();
    small.replaceChildren();
    drawSizes(list);
    drawTypes(list);
    drawShared(list);
    const empty = [];
    for (const each of overview.charts.distributions) {
      const name = overview.features[place(each.name)].name;
      if (each.lows.length > 1 || each.lows[0] > 0) {
        plot(small, name, `Groups by ${name}. ${describe(each, 'groups')}`, bars(each, 'groups'));
      } else {
        empty.push(name);
      }
    }
    byId('no-figures').textContent = empty.length === 0 ? '' : `0 for all groups, or unknown: ${empty.join(', ')}.`;
  }

  /** Bars of modules beside bars of functions. */
  function pairedBars(labels, modules, functions) {
    const options = bars({lows: [], counts: []}, '');
    const series = (name, data, paint) => ({name, type: 'bar', data: data.map(logarithm), itemStyle: {color: colour(paint)}, barMaxWidth: 28});
    options.xAxis.data = labels;
    options.legend = {top: 0, textStyle: {color: colour('quiet')}};
    options.grid.top = 36;
    options.tooltip.formatter = shown =>
      `${shown[0].name}: ${count.format(modules[shown[0].dataIndex])} of modules, ${count.format(functions[shown[0].dataIndex])} of functions`;
    options.series = [series('modules', modules, 'accent'), series('functions', functions, 'second')];
    return options;
  }

  function drawSizes(list) {
    const [modules, functions] = overview.charts.sizes;
    const lows = [...new Set([...modules.lows, ...functions.lows])].sort((a, b) => a - b);
    const counts = sizes => lows.map(low => sizes.counts[sizes.lows.indexOf(low)] || 0);
    plot(list, 'Groups by number of members', `Of modules: ${describe(modules, 'groups')}. Of functions: ${describe(functions, 'groups')}.`,
      pairedBars(lows.map(low => low < 10 ? short.format(low) : short.format(low) + '+'), counts(modules), counts(functions)));
  }

  function drawTypes(list) {
    const types = overview.charts.types;
    plot(list, 'Pairs by clone type', types.map(each => `${each.type}: ${each.modules} of modules, ${each.functions} of functions`).join('; '),
      pairedBars(types.map(each => each.type), types.map(each => each.modules), types.map(each => each.functions)));
  }

  function drawShared(list) {
    const shared = overview.charts.shared;
    if (shared.wikis.length < 2) {
      return;
    }
    const cells = [];
    let most = 1;
    shared.counts.forEach((line, y) => line.forEach((value, x) => {
      if (value > 0) {
        cells.push([x, y, value]);
        most = Math.max(most, value);
      }
    }));
    const ink = colour('quiet');
    const axis = {type: 'category', data: shared.wikis.map(wiki => visible(wiki).map(part => part.textContent || part).join('')), axisLabel: {color: ink, interval: 0, hideOverlap: true}, axisTick: {show: false}, axisLine: {lineStyle: {color: colour('line')}}, splitArea: {show: false}};
    const few = shared.wikis.length <= 12 && !narrow.matches;
    const options = {
      animation: false,
      textStyle: {color: ink, fontFamily: 'inherit'},
      grid: {left: 8, right: 12, top: 12, bottom: 4, containLabel: true},
      tooltip: {renderMode: 'richText', confine: true, formatter: shown => `${shared.wikis[shown.value[1]]} and ${shared.wikis[shown.value[0]]}: ${count.format(shown.value[2])} groups`},
      xAxis: {...axis, axisLabel: {...axis.axisLabel, rotate: few ? 0 : 60}},
      yAxis: {...axis, inverse: true},
      visualMap: {min: 0, max: Math.log2(most + 1), dimension: 3, show: false, inRange: {color: [colour('raised'), colour('accent')]}},
      series: [{type: 'heatmap', data: cells.map(cell => [...cell, Math.log2(cell[2] + 1)]),
        label: {show: few, color: '#fff', textBorderColor: '#000', textBorderWidth: 2, formatter: shown => count.format(shown.value[2])}}],
    };
    const best = cells.filter(([x, y]) => x < y).sort((a, b) => b[2] - a[2]).slice(0, 5)
      .map(([x, y, value]) => `${shared.wikis[x]} and ${shared.wikis[y]}: ${value}`).join('; ');
    const of = shared.all_wikis > shared.wikis.length ? `, the ${shared.wikis.length} wikis with most of ${shared.all_wikis}` : '';
    const at = plot(list, `Groups of modules that two wikis share${of}; on the diagonal, within one wiki`, `Most shared: ${best}`, options, true);
    at.style.height = Math.max(15, Math.min(52, 7 + shared.wikis.length * 1.4)) + 'rem';
  }

  // Controls

  let typing = 0;
  byId('search').addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      state.page = 0;
      render();
    }, 120);
  });
  byId('needs').addEventListener('change', () => {
    state.page = 0;
    render();
  });
  document.querySelectorAll('[data-unit]').forEach(button => button.addEventListener('click', () => {
    state.unit = button.dataset.unit;
    state.page = 0;
    render();
  }));
  byId('theme').addEventListener('click', () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    drawCharts();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawCharts);
  narrow.addEventListener('change', drawCharts);
  addEventListener('hashchange', goTo);
  addEventListener('keydown', event => {
    if (event.key === '/' && !event.target.closest('input, select, textarea')) {
      event.preventDefault();
      byId('search').focus();
    }
  });

  render();
  drawItems();
  goTo();
  drawCharts();
})();
