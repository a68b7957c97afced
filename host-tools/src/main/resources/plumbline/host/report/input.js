// Hands on the chart: wheel, drag, pinch, keys, buttons, and the strip below.
function listen(chart) {
  const { view } = chart;
  const element = document.getElementById('chart');
  const pointers = new Map();
  let drag = null;
  const timeAt = event => chart.timeAt(event.clientX - canvas.getBoundingClientRect().left);
  let scrolledAt = -1000;
  addEventListener('scroll', () => { scrolledAt = performance.now(); }, { passive: true });

  // A page that is being scrolled goes on scrolling over the chart; so it does where there is nothing to zoom out.
  element.addEventListener('wheel', event => {
    const scrolling = performance.now() - scrolledAt < 250 && !event.ctrlKey;
    if (scrolling || (event.deltaY > 0 && view.whole)) return;
    event.preventDefault();
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey) {
      view.pan((event.deltaX || event.deltaY) / chart.box.plot * view.span);
    } else {
      const pixels = event.deltaMode === 1 ? event.deltaY * 33 : event.deltaY;
      view.zoom(Math.exp(Math.max(-1, Math.min(1, pixels / 300))), timeAt(event), false);
    }
  }, { passive: false });

  element.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, event.clientX);
    const panning = event.pointerType === 'touch' || event.shiftKey;
    drag = { x: event.clientX, from: view.from, to: view.to, ms: timeAt(event), panning };
    chart.cursorTo(timeAt(event));
  });

  element.addEventListener('pointermove', event => {
    if (!pointers.has(event.pointerId)) {
      if (event.pointerType === 'mouse') chart.cursorTo(timeAt(event));
      return;
    }
    if (pointers.size === 2) return pinch(event);
    pointers.set(event.pointerId, event.clientX);
    if (drag.panning) {
      const by = (drag.x - event.clientX) / chart.box.plot * view.span;
      view.set(drag.from + by, drag.to + by);
    } else {
      chart.choose(drag.ms, timeAt(event));
      chart.cursorTo(timeAt(event));
    }
  });

  function pinch(event) {
    const before = [...pointers.values()];
    pointers.set(event.pointerId, event.clientX);
    const after = [...pointers.values()];
    const left = canvas.getBoundingClientRect().left;
    const was = Math.max(10, Math.abs(before[0] - before[1])), is = Math.max(10, Math.abs(after[0] - after[1]));
    view.zoom(was / is, chart.timeAt((after[0] + after[1]) / 2 - left), false);
    view.pan(((before[0] + before[1]) - (after[0] + after[1])) / 2 / chart.box.plot * view.span);
  }

  function release(event) {
    if (!pointers.delete(event.pointerId)) return;
    const chosen = chart.chosen;
    chart.choose(null, null);
    if (event.type === 'pointerup' && chosen && Math.abs(event.clientX - drag.x) > 6) view.go(...chosen);
    for (const [, x] of pointers) drag = { x, from: view.from, to: view.to, ms: 0, panning: true };
  }
  element.addEventListener('pointerup', release);
  element.addEventListener('pointercancel', release);
  element.addEventListener('dblclick', () => view.go(0, view.full));

  const keys = {
    '+': () => view.zoom(1 / 2, chart.centre(), true), '=': () => view.zoom(1 / 2, chart.centre(), true),
    '-': () => view.zoom(2, chart.centre(), true), '0': () => view.go(0, view.full),
    Home: () => chart.cursorTo(view.from), End: () => chart.cursorTo(view.to),
    n: () => chart.toEvent(1), p: () => chart.toEvent(-1),
  };
  element.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (way && event.shiftKey) view.pan(way * view.span / 5);
    else if (way) chart.cursorTo(chart.cursor + way * Math.max(report.stepMs, view.span / 200));
    else if (keys[event.key]) keys[event.key]();
    else return;
    event.preventDefault();
    chart.announce();
  });

  const click = (id, action) => document.getElementById(id).addEventListener('click', action);
  click('in', () => view.zoom(1 / 2, chart.centre(), true));
  click('out', () => view.zoom(2, chart.centre(), true));
  click('all', () => view.go(0, view.full));
  click('earlier', () => view.go(view.from - view.span / 2, view.to - view.span / 2));
  click('later', () => view.go(view.from + view.span / 2, view.to + view.span / 2));
  listenToOverview(chart);
}

// On the strip: an edge is dragged, the window is moved, and elsewhere the window comes to the pointer.
function listenToOverview(chart) {
  const { view } = chart;
  let drag = null;
  const timeAt = event => {
    const box = overview.getBoundingClientRect();
    return (event.clientX - box.left - chart.box.left) / chart.box.plot * view.full;
  };
  overview.addEventListener('pointerdown', event => {
    overview.setPointerCapture(event.pointerId);
    const ms = timeAt(event), near = 10 / chart.box.plot * view.full;
    const edge = Math.abs(ms - view.from) < near ? 'from' : Math.abs(ms - view.to) < near ? 'to' : null;
    if (!edge && (ms < view.from || ms > view.to)) view.set(ms - view.span / 2, ms + view.span / 2);
    drag = { edge, ms, from: view.from, to: view.to };
  });
  overview.addEventListener('pointermove', event => {
    if (!drag) return;
    const ms = timeAt(event);
    if (drag.edge === 'from') view.set(Math.min(ms, view.to - SHORTEST_MS), view.to);
    else if (drag.edge === 'to') view.set(view.from, Math.max(ms, view.from + SHORTEST_MS));
    else view.set(drag.from + ms - drag.ms, drag.to + ms - drag.ms);
  });
  for (const type of ['pointerup', 'pointercancel']) overview.addEventListener(type, () => { drag = null; });
}
