// The tracks: one canvas, one time axis. Sizes in CSS pixels.
const canvas = document.getElementById('canvas');
const overview = document.getElementById('overview');
const colour = {};

function readColours() {
  const probe = document.body.appendChild(document.createElement('i'));
  for (const name of ['ink', 'soft', 'line', 'grid', 'card', 'flexion', 'lean', 'load', 'fine', 'hold', 'over', 'back',
    'lying', 'unworn', 'alarm', 'shade', 'still', 'moving']) {
    probe.style.color = 'var(--' + name + ')';
    colour[name] = getComputedStyle(probe).color;
  }
  probe.remove();
}

function font() { return '12px ' + getComputedStyle(document.body).fontFamily; }

function surface(element) {
  const ratio = window.devicePixelRatio || 1;
  const width = element.clientWidth, height = element.clientHeight;
  if (element.width !== Math.round(width * ratio) || element.height !== Math.round(height * ratio)) {
    element.width = Math.round(width * ratio);
    element.height = Math.round(height * ratio);
  }
  const c = element.getContext('2d');
  c.setTransform(ratio, 0, 0, ratio, 0, 0);
  c.clearRect(0, 0, width, height);
  c.font = font();
  c.lineJoin = 'round';
  return { c, width, height };
}

// Wide enough for the widest number on an axis in whatever font the page got.
function gutter(width) {
  const c = canvas.getContext('2d');
  c.font = font();
  return Math.max(width < 500 ? 34 : 44, Math.ceil(c.measureText('\u2212180\u00b0').width) + 8);
}

function layout(width, height) {
  const left = gutter(width), right = 4;
  const free = height - 24 - 26 - 22 - 4 * 10;
  const marks = { top: 2, height: 24 };
  const flexion = { top: 26, height: Math.round(free * 0.53) };
  const lean = { top: flexion.top + flexion.height + 10, height: Math.round(free * 0.28) };
  const load = { top: lean.top + lean.height + 10, height: Math.round(free * 0.19) - 6 };
  const activity = { top: load.top + load.height + 10, height: 22 };
  return { left, right, plot: width - left - right, marks, flexion, lean, load, activity, bottom: activity.top + 22 };
}

// A range of degrees that shows the limits always and upright time whole, in steps of ten.
function range(series, low, high) {
  const band = { min: 0, max: 0 };
  const off = report.activities.filter(a => isOff(a[2]));
  for (let from = 0; from < report.durationMs; from += 5000) {
    if (off.some(a => from > a[0] - 20000 && from < a[1] + 20000)) continue;
    const part = series.band(Math.floor(from / report.stepMs), Math.floor((from + 5000) / report.stepMs));
    if (part) Object.assign(band, { min: Math.min(band.min, part.min), max: Math.max(band.max, part.max) });
  }
  return {
    low: Math.max(-180, Math.min(low, Math.floor((band.min - 2) / 10) * 10)),
    high: Math.min(180, Math.max(high, Math.ceil((band.max + 2) / 10) * 10)),
  };
}

function drawTrack(c, box, area, series, view, options) {
  const y = value => area.top + area.height * (options.high - value) / (options.high - options.low);
  const x = ms => box.left + box.plot * (ms - view.from) / view.span;
  c.save();
  drawScale(c, box, area, y, options);
  c.beginPath();
  c.rect(box.left, area.top - 1, box.plot, area.height + 2);
  c.clip();
  const slots = view.span / report.stepMs;
  if (slots < box.plot * 1.5) drawPoints(c, series, view, x, y, options);
  else drawBands(c, box, series, view, y, options);
  c.restore();
}

function drawLabel(c, box, area, name, text) {
  c.fillStyle = colour[name];
  c.textAlign = 'left';
  c.textBaseline = 'top';
  halo(c, text, box.left + 6, area.top + 4, 600);
}

function halo(c, text, x, y, weight) {
  c.save();
  c.font = (weight || 400) + ' ' + c.font.replace(/^(\d+ )?/, '');
  c.lineWidth = 4;
  c.strokeStyle = colour.card;
  c.strokeText(text, x, y);
  c.fillText(text, x, y);
  c.restore();
}

function drawScale(c, box, area, y, options) {
  const step = options.step || [5, 10, 20, 30, 45, 60, 90].find(s => (options.high - options.low) / s <= area.height / 26) || 90;
  c.textAlign = 'right';
  c.textBaseline = 'middle';
  for (let value = Math.ceil(options.low / step) * step; value <= options.high; value += step) {
    c.fillStyle = value === 0 ? colour.line : colour.grid;
    c.fillRect(box.left, Math.round(y(value)), box.plot, 1);
    c.fillStyle = colour.soft;
    const text = (value < 0 ? '\u2212' + -value : value) + options.unit;
    c.fillText(text, box.left - 6, Math.min(area.top + area.height - 5, Math.max(area.top + 5, y(value))));
  }
  c.strokeStyle = colour.over;
  c.setLineDash([5, 4]);
  for (const limit of options.limits) {
    c.beginPath();
    c.moveTo(box.left, Math.round(y(limit)) + 0.5);
    c.lineTo(box.left + box.plot, Math.round(y(limit)) + 0.5);
    c.stroke();
  }
  c.setLineDash([]);
}

// Closer than a point a pixel: the line itself, broken where data are missing.
function drawPoints(c, series, view, x, y, options) {
  const first = Math.max(0, Math.floor(view.from / report.stepMs) - 1);
  const last = Math.min(series.values.length - 1, Math.ceil(view.to / report.stepMs) + 1);
  c.strokeStyle = colour[options.name];
  c.lineWidth = 1.8;
  c.beginPath();
  let before = null;
  for (let slot = first; slot <= last; slot++) {
    const value = series.at(slot);
    const px = x(slot * report.stepMs), py = value === null ? 0 : y(value);
    // From 180 to -180 degrees is no way at all.
    const together = before !== null && value !== null && Math.abs(value - before) < 180;
    if (together) c.lineTo(px, py); else if (value !== null) c.moveTo(px, py);
    before = value;
  }
  c.stroke();
}

// Further away: each pixel's span as a pale band from least to greatest, and its mean as the line.
function drawBands(c, box, series, view, y, options) {
  const perPixel = view.span / report.stepMs / box.plot;
  const line = new Path2D();
  c.globalAlpha = 0.28;
  let drawing = false;
  for (let px = 0; px < box.plot; px++) {
    const from = view.from / report.stepMs + px * perPixel;
    const band = series.band(Math.floor(from), Math.max(Math.floor(from) + 1, Math.floor(from + perPixel)));
    if (band === null) { drawing = false; continue; }
    const top = y(band.max), bottom = y(band.min), beyond = options.limits.filter(l => l > 0 ? band.max > l : band.min < l);
    c.fillStyle = beyond.length > 0 ? colour.over : colour[options.name];
    c.fillRect(box.left + px, top, 1, Math.max(1, bottom - top));
    if (options.fill) c.fillRect(box.left + px, y(band.mean), 1, y(options.low) - y(band.mean));
    if (drawing) line.lineTo(box.left + px + 0.5, y(band.mean)); else line.moveTo(box.left + px + 0.5, y(band.mean));
    drawing = true;
  }
  c.globalAlpha = 1;
  c.strokeStyle = colour[options.name];
  c.lineWidth = 1.4;
  c.stroke(line);
}
