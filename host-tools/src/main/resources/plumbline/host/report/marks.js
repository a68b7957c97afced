// What lies over and beside the tracks: slouches, gaps, activity, event marks, time axis, cursor, overview.
const ACTIVITY = {
  STILL: ['still', 'still'], MOVING: ['moving', 'moving'], WALKING: ['fine', 'walking'],
  LYING: ['lying', 'lying'], NOT_WORN: ['unworn', 'not worn'],
};

// Lying and unworn time has angles that are no posture: it is drawn pale and doesn't stretch the scale.
function isOff(activity) { return activity === 'LYING' || activity === 'NOT_WORN'; }

function drawOff(c, box, view) {
  c.fillStyle = colour.card;
  c.globalAlpha = 0.75;
  const off = report.activities.filter(a => isOff(a[2]));
  for (const area of [box.flexion, box.lean]) {
    spans(off, view, box, (x, width) => c.fillRect(x, area.top - 1, width, area.height + 2));
  }
  c.globalAlpha = 1;
}

function spans(list, view, box, draw) {
  for (const span of list) {
    if (span[1] < view.from || span[0] > view.to) continue;
    const x = ms => box.left + box.plot * (Math.min(view.to, Math.max(view.from, ms)) - view.from) / view.span;
    draw(x(span[0]), Math.max(1, x(span[1]) - x(span[0])), span);
  }
}

function hatch(c, x, y, width, height) {
  c.save();
  c.beginPath();
  c.rect(x, y, width, height);
  c.clip();
  c.fillStyle = colour.card;
  c.fillRect(x, y, width, height);
  c.strokeStyle = colour.unworn;
  c.lineWidth = 1.5;
  c.beginPath();
  const offset = Math.ceil(x / 7) * 7 - height - 7;
  for (let at = offset; at < x + width; at += 7) {
    c.moveTo(at, y + height);
    c.lineTo(at + height, y);
  }
  c.stroke();
  c.restore();
}

function drawShades(c, box, view, top, height) {
  c.fillStyle = colour.shade;
  spans(report.slouches, view, box, (x, width) => c.fillRect(x, top, width, height));
}

function drawGaps(c, box, view, gaps) {
  for (const area of [box.flexion, box.lean, box.load]) {
    spans(gaps, view, box, (x, width) => hatch(c, x, area.top, width, area.height));
  }
}

function drawActivity(c, box, view) {
  const { top, height } = box.activity;
  spans(report.activities, view, box, (x, width, span) => {
    const [tone, name] = ACTIVITY[span[2]];
    if (span[2] === 'NOT_WORN') hatch(c, x, top, width, height);
    else {
      c.fillStyle = colour[tone];
      c.fillRect(x, top, width, height);
    }
    if (width > c.measureText(name).width + 12) {
      const onPale = span[2] === 'STILL' || span[2] === 'NOT_WORN';
      c.fillStyle = onPale ? colour.ink : isDark() ? '#0c1016' : '#10202b';
      c.textAlign = 'left';
      c.textBaseline = 'middle';
      c.fillText(name, x + 6, top + height / 2 + 0.5);
    }
  });
}

function drawAxis(c, box, view) {
  const tick = tickMs(view.span, box.plot / 78);
  const offset = report.clockMs === null ? 0 : report.clockMs;
  c.textAlign = 'center';
  c.textBaseline = 'top';
  for (let t = Math.ceil((view.from + offset) / tick) * tick - offset; t <= view.to; t += tick) {
    const x = Math.round(box.left + box.plot * (t - view.from) / view.span);
    c.fillStyle = colour.grid;
    c.fillRect(x, box.flexion.top, 1, box.activity.top - box.flexion.top - 4);
    c.fillStyle = colour.soft;
    const text = timeText(t, tick < 60000), half = c.measureText(text).width / 2;
    if (x - half >= 0 && x + half <= box.left + box.plot + box.right) c.fillText(text, x, box.bottom + 7);
  }
}

const MARKS = {
  alert(c, x, y) { disc(c, x, y, 5.5, colour.alarm); },
  silent(c, x, y) { ring(c, x, y, 5, colour.alarm); },
  corrected(c, x, y) { polygon(c, [[x, y - 5], [x + 5, y], [x, y + 5], [x - 5, y]], colour.fine); },
  break_due(c, x, y) { polygon(c, [[x - 6, y - 4.5], [x + 6, y - 4.5], [x, y + 5.5]], colour.ink); },
  break_taken(c, x, y) { polygon(c, [[x - 6, y + 4.5], [x + 6, y + 4.5], [x, y - 5.5]], colour.fine); },
  neutral_set(c, x, y) { polygon(c, [[x - 1.5, y - 7], [x + 1.5, y - 7], [x + 1.5, y + 7], [x - 1.5, y + 7]], colour.soft); },
  slip_suspected(c, x, y) {
    c.fillStyle = colour.alarm;
    c.textAlign = 'center';
    c.textBaseline = 'middle';
    halo(c, '?', x, y, 700);
  },
};

function disc(c, x, y, r, fill) {
  c.beginPath();
  c.arc(x, y, r, 0, 2 * Math.PI);
  c.fillStyle = fill;
  c.fill();
  c.strokeStyle = colour.card;
  c.lineWidth = 1.2;
  c.stroke();
}

function ring(c, x, y, r, stroke) {
  disc(c, x, y, r, colour.card);
  c.strokeStyle = stroke;
  c.lineWidth = 2;
  c.stroke();
}

function polygon(c, points, fill) {
  c.beginPath();
  points.forEach(([x, y], i) => i === 0 ? c.moveTo(x, y) : c.lineTo(x, y));
  c.closePath();
  c.fillStyle = fill;
  c.fill();
}

// Alerts come last, so that nothing hides them.
function drawMarks(c, box, view) {
  const y = box.marks.top + box.marks.height / 2;
  c.fillStyle = colour.lying;
  spans(report.snoozes, view, box, (x, width) => c.fillRect(x, box.marks.top + box.marks.height - 4, width, 3));
  const shown = report.events.filter(e => MARKS[e[1]] && e[0] >= view.from && e[0] <= view.to);
  shown.sort((a, b) => rank(a[1]) - rank(b[1]));
  for (const [at, kind] of shown) {
    const x = box.left + box.plot * (at - view.from) / view.span;
    if (kind === 'alert' || kind === 'silent') {
      c.fillStyle = colour.alarm;
      c.globalAlpha = 0.35;
      c.fillRect(Math.round(x), y, 1, box.flexion.top + box.flexion.height - y);
      c.globalAlpha = 1;
    }
    MARKS[kind](c, x, y);
  }
}

function rank(kind) { return kind === 'alert' ? 2 : kind === 'silent' ? 1 : 0; }

function drawCursor(c, box, view, ms) {
  if (ms < view.from || ms > view.to) return;
  const x = Math.round(box.left + box.plot * (ms - view.from) / view.span);
  c.fillStyle = colour.ink;
  c.fillRect(x, box.marks.top, 1, box.activity.top + box.activity.height - box.marks.top);
}

function drawOverview(series, gaps, view) {
  const { c, width, height } = surface(overview);
  const whole = { from: 0, to: view.full, span: view.full };
  const left = gutter(width);
  const box = { left, right: 4, plot: width - left - 4 };
  const limits = [report.forwardDeg, -report.backwardDeg];
  drawShades(c, box, whole, 0, height);
  const y = value => 3 + (height - 6) * (60 - Math.max(-40, Math.min(60, value))) / 100;
  drawBands(c, box, series, whole, y, { name: 'flexion', limits });
  spans(gaps, whole, box, (x, w) => hatch(c, x, 0, w, height));
  const x0 = left + box.plot * view.from / view.full, x1 = left + box.plot * view.to / view.full;
  c.fillStyle = colour.card;
  c.globalAlpha = 0.72;
  c.fillRect(left, 0, x0 - left, height);
  c.fillRect(x1, 0, left + box.plot - x1, height);
  c.globalAlpha = 1;
  c.strokeStyle = colour.soft;
  c.lineWidth = 1;
  c.strokeRect(Math.round(x0) + 0.5, 0.5, Math.max(2, Math.round(x1 - x0) - 1), height - 1);
  c.fillStyle = colour.soft;
  c.fillRect(x0 - 1, height / 2 - 8, 4, 16);
  c.fillRect(x1 - 3, height / 2 - 8, 4, 16);
}
