"use strict";
// Comforts only: without this script every page works as it is.
(() => {
  const root = document.documentElement;
  const themes = { get: () => { try { return localStorage.getItem("theme"); } catch { return null; } },
    set: value => { try { localStorage.setItem("theme", value); } catch { /* the choice lasts for this page */ } } };
  const kept = themes.get();
  if (kept === "light" || kept === "dark") root.dataset.theme = kept;
  const start = () => {
    const button = document.getElementById("theme");
    if (button) {
      button.hidden = false;
      button.addEventListener("click", () => {
        const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
        root.dataset.theme = dark ? "light" : "dark";
        themes.set(root.dataset.theme);
      });
    }
    // what a form would send empty or unchanged is left out of the address
    for (const form of document.querySelectorAll("form[data-brief]")) {
      form.addEventListener("formdata", event => {
        for (const [name, value] of [...event.formData]) {
          const field = form.elements.namedItem(name);
          const usual = field instanceof Element ? field.dataset.usual : undefined;
          if (value === "" || value === usual) event.formData.delete(name);
        }
      });
    }
    for (const range of document.querySelectorAll("input[type=range]")) {
      const output = document.getElementById(range.id + "-value");
      range.addEventListener("input", () => { if (output) output.textContent = range.value; });
    }
    addEventListener("keydown", event => {
      const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        const search = document.querySelector("input[type=search]");
        if (search) { event.preventDefault(); search.focus(); search.select(); }
      }
    });
  };
  document.addEventListener("DOMContentLoaded", start);
})();
