// What the cursor stands on, in figures, as a small figure, and in words for a screen reader.
const field = name => document.getElementById('r-' + name);

function degreesText(value) {
  return value === null ? '\u2013' : (value < -0.05 ? '\u2212' : '') + Math.abs(value).toFixed(1) + '°';
}

function activityAt(ms) {
  const span = report.activities.findLast(a => a[0] <= ms) || report.activities[0];
  return span ? ACTIVITY[span[2]][1] : '\u2013';
}

function eventNear(ms, withinMs) {
  let best = null;
  for (const event of report.events) {
    const away = Math.abs(event[0] - ms);
    if (away <= withinMs && (best === null || away < Math.abs(best[0] - ms))) best = event;
  }
  return best;
}

function showReadout(series, view, ms) {
  const slot = Math.round(ms / report.stepMs);
  const flexion = series.flexion.at(slot), lean = series.lean.at(slot), load = series.load.at(slot);
  const event = eventNear(ms, view.span / 120);
  field('label').textContent = report.clockMs === null ? 'Since start' : 'Time';
  field('time').textContent = timeText(ms, true);
  field('flexion').textContent = degreesText(flexion);
  field('lean').textContent = degreesText(lean);
  field('load').textContent = load === null ? '\u2013' : Math.round(load) + ' %';
  field('activity').textContent = flexion === null ? 'no data' : activityAt(ms);
  field('event').textContent = event === null ? '' : timeText(event[0], true) + '  ' + event[2];
  document.getElementById('side').setAttribute('transform', 'rotate(' + (flexion || 0).toFixed(1) + ' 24 52)');
  document.getElementById('back').setAttribute('transform', 'rotate(' + (lean || 0).toFixed(1) + ' 72 52)');
}

function speak(series, ms) {
  const slot = Math.round(ms / report.stepMs);
  const event = eventNear(ms, 1000);
  document.getElementById('spoken').textContent = timeText(ms, true) + ', flexion ' + degreesText(series.flexion.at(slot))
    + ', lean ' + degreesText(series.lean.at(slot)) + ', ' + activityAt(ms) + (event ? ', ' + event[2] : '');
}
