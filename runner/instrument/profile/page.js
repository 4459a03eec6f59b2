// What pprof's server does with a query, as far as files can: the source page
// shows the functions that ?f= names, which is how the flame graph's menu and
// the search field lead there. Elsewhere Enter in the search field would only
// load the same page again.
(function () {
  'use strict';
  const search = document.getElementById('search');
  const content = document.querySelector('#content.source');
  if (content === null) {
    const flame = document.getElementById('stack-chart') !== null;
    if (search !== null && !flame) {
      search.addEventListener('keydown', function (e) {
        if (e.key === 'Enter') { e.preventDefault(); e.stopImmediatePropagation(); }
      }, true);
    }
    return;
  }
  const wanted = new URLSearchParams(window.location.search).get('f');
  if (!wanted) return;
  let re;
  try { re = new RegExp(wanted); } catch (e) { return; }
  const heads = Array.from(content.querySelectorAll('h2'));
  if (!heads.some(function (h) { return re.test(h.textContent); })) return;
  for (const h of heads) {
    const shown = re.test(h.textContent);
    for (let n = h; n !== null && (n === h || n.nodeName !== 'H2'); n = n.nextElementSibling) n.hidden = !shown;
  }
  if (search !== null) search.value = wanted;
})();
