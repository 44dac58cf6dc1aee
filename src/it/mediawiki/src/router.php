<?php
// Router for `php -S`: /DBNAME/w/{api,index,load,rest}.php and /DBNAME/wiki/Title; or by Host (en.wikipedia.org -> enwiki, path /w/...).
// Fault injection: the file $MW_ROOT/fault.json, e.g. {"skip":2,"count":3,"kind":"status","status":429,"retryAfter":1}; with "agent":"text" only
// for requests whose User-Agent holds that text, so that others who use the server meanwhile see no faults.
$root = getenv( 'MW_ROOT' );
$mwHome = getenv( 'MW_HOME' ) ?: '/usr/share/mediawiki';
$path = rawurldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
$host = strtolower( preg_replace( '/:\d+$/', '', $_SERVER['HTTP_HOST'] ?? '' ) );
$hosts = [ 'en.wikipedia.org' => 'enwiki', 'bn.wikipedia.org' => 'bnwiki' ];
if ( preg_match( '!^/(enwiki|bnwiki)(/.*)$!', $path, $m ) ) { [ , $wiki, $rest ] = $m; }
elseif ( isset( $hosts[$host] ) ) { $wiki = $hosts[$host]; $rest = $path; }
else { http_response_code( 404 ); header( 'Content-Type: text/plain' ); echo "no wiki here: $host $path\n"; return true; }

$faultFile = "$root/fault.json";
if ( is_file( $faultFile ) && ( $fh = @fopen( $faultFile, 'r+' ) ) ) {
	flock( $fh, LOCK_EX );
	$f = json_decode( stream_get_contents( $fh ), true ) ?: [];
	$hit = false;
	$meant = str_contains( $_SERVER['HTTP_USER_AGENT'] ?? '', $f['agent'] ?? '' );
	if ( !$meant ) {} elseif ( ( $f['skip'] ?? 0 ) > 0 ) { $f['skip']--; } elseif ( ( $f['count'] ?? 0 ) > 0 ) { $f['count']--; $hit = true; }
	rewind( $fh ); ftruncate( $fh, 0 ); fwrite( $fh, json_encode( $f ) ); fclose( $fh );
	if ( $hit ) {
		switch ( $f['kind'] ?? 'status' ) {
		case 'stall': sleep( $f['seconds'] ?? 10 ); break;                    // then answers as usual
		case 'drop': header( 'Connection: close' ); header( 'Content-Length: 100000' ); echo '{"batchcomplete":true,'; return true; // short body
		case 'html': header( 'Content-Type: text/html; charset=utf-8' ); echo '<!DOCTYPE html><title>Wikimedia Error</title>'; return true;
		default:
			http_response_code( $f['status'] ?? 503 );
			if ( isset( $f['retryAfter'] ) ) { header( 'Retry-After: ' . $f['retryAfter'] ); }
			header( 'Content-Type: text/html; charset=utf-8' );
			echo '<!DOCTYPE html><title>Error</title>Too many requests or overloaded';
			return true;
		}
	}
}
define( 'MW_CONFIG_FILE', "$root/$wiki/LocalSettings.php" );
chdir( $mwHome );
if ( preg_match( '!^/w/(api|index|load|rest|thumb|opensearch_desc)\.php(/.*)?$!', $rest, $m ) ) {
	$entry = $m[1];
	$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = ( str_starts_with( $path, "/$wiki/" ) ? "/$wiki" : '' ) . "/w/$entry.php";
	$_SERVER['SCRIPT_FILENAME'] = "$mwHome/$entry.php";
	if ( isset( $m[2] ) ) { $_SERVER['PATH_INFO'] = $m[2]; } else { unset( $_SERVER['PATH_INFO'] ); }
	require "$mwHome/$entry.php";
	return true;
}
if ( str_starts_with( $rest, '/wiki/' ) || $rest === '/' ) {
	$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = "/$wiki/w/index.php";
	$_SERVER['SCRIPT_FILENAME'] = "$mwHome/index.php";
	unset( $_SERVER['PATH_INFO'] );
	require "$mwHome/index.php";
	return true;
}
http_response_code( 404 ); echo "not served\n"; return true;
