// The window of time on show, in ms since the start, and the ways to change it.
const SHORTEST_MS = 5000;
const calm = matchMedia('(prefers-reduced-motion: reduce)');

class View {
  constructor(durationMs) {
    this.full = Math.max(durationMs, 1000);
    this.from = 0;
    this.to = this.full;
    this.listeners = [];
    this.glide = 0;
  }

  get span() { return this.to - this.from; }
  get whole() { return this.span >= this.full - 1; }

  onChange(listener) { this.listeners.push(listener); }

  fit(from, to) {
    const span = Math.min(this.full, Math.max(Math.min(SHORTEST_MS, this.full), to - from));
    const centre = (from + to) / 2;
    const start = Math.min(this.full - span, Math.max(0, centre - span / 2));
    return [start, start + span];
  }

  set(from, to) {
    cancelAnimationFrame(this.glide);
    this.apply(...this.fit(from, to));
  }

  apply(from, to) {
    this.from = from;
    this.to = to;
    this.listeners.forEach(listener => listener());
  }

  // As set, but so that the eye can follow.
  go(from, to) {
    if (calm.matches) return this.set(from, to);
    cancelAnimationFrame(this.glide);
    const [endFrom, endTo] = this.fit(from, to);
    const startFrom = this.from, startTo = this.to, begin = performance.now();
    const step = now => {
      const t = Math.min(1, Math.max(0, now - begin) / 180), eased = 1 - (1 - t) ** 3;
      this.apply(startFrom + (endFrom - startFrom) * eased, startTo + (endTo - startTo) * eased);
      if (t < 1) this.glide = requestAnimationFrame(step);
    };
    this.glide = requestAnimationFrame(step);
  }

  zoom(factor, aroundMs, smoothly) {
    const span = Math.min(this.full, Math.max(Math.min(SHORTEST_MS, this.full), this.span * factor));
    const part = (aroundMs - this.from) / this.span;
    const from = Math.min(this.full - span, Math.max(0, aroundMs - part * span));
    if (smoothly) this.go(from, from + span); else this.set(from, from + span);
  }

  pan(byMs) { this.set(this.from + byMs, this.to + byMs); }
}

const TICKS_S = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400];

function tickMs(spanMs, most) {
  return 1000 * (TICKS_S.find(s => spanMs / (s * 1000) <= most) || 86400 * Math.ceil(spanMs / 86400000 / most));
}

// The time of day where the recording knows it, else the time since its start.
function timeText(ms, withSeconds) {
  const known = report.clockMs !== null;
  let s = Math.floor((ms + (known ? report.clockMs : 0)) / 1000 + 1e-6);
  if (known) s %= 86400;
  const two = n => String(n).padStart(2, '0');
  const hours = Math.floor(s / 3600), minutes = Math.floor(s / 60) % 60;
  const head = known ? two(hours) : String(hours);
  return head + ':' + two(minutes) + (withSeconds ? ':' + two(s % 60) : '');
}
