// Puts the page together once its data are unpacked.
class Chart {
  constructor(series) {
    this.series = series;
    this.gaps = findGaps(series.flexion);
    this.view = new View(report.durationMs);
    const first = report.events.find(e => e[1] === 'alert' || e[1] === 'silent');
    this.cursor = first ? first[0] : report.durationMs / 2;
    this.chosen = null;
    this.flexionRange = range(series.flexion, -Math.max(30, report.backwardDeg + 10), Math.max(40, report.forwardDeg + 15));
    this.leanRange = range(series.lean, -report.lateralDeg - 10, report.lateralDeg + 10);
    this.box = layout(canvas.clientWidth, canvas.clientHeight);
    this.pending = 0;
    this.view.onChange(() => this.redraw());
  }

  timeAt(x) {
    const ms = this.view.from + (x - this.box.left) / this.box.plot * this.view.span;
    return Math.min(this.view.to, Math.max(this.view.from, ms));
  }

  centre() {
    return this.cursor >= this.view.from && this.cursor <= this.view.to ? this.cursor : (this.view.from + this.view.to) / 2;
  }

  cursorTo(ms) {
    this.cursor = Math.min(this.view.full, Math.max(0, ms));
    const { view } = this;
    if (this.cursor < view.from) view.set(this.cursor, this.cursor + view.span);
    else if (this.cursor > view.to) view.set(this.cursor - view.span, this.cursor);
    else this.redraw();
  }

  toEvent(way) {
    const later = report.events.filter(e => way > 0 ? e[0] > this.cursor + 1 : e[0] < this.cursor - 1);
    const event = way > 0 ? later[0] : later[later.length - 1];
    if (event) this.cursorTo(event[0]);
  }

  show(fromMs, toMs) {
    const margin = Math.max(30000, (toMs - fromMs) * 0.4);
    this.view.go(fromMs - margin, toMs + margin);
    this.cursor = fromMs;
    this.announce();
  }

  choose(from, to) {
    this.chosen = from === null ? null : [Math.min(from, to), Math.max(from, to)];
    this.redraw();
  }

  announce() { speak(this.series, this.cursor); }

  redraw() {
    if (!this.pending) this.pending = requestAnimationFrame(() => this.draw());
  }

  draw() {
    this.pending = 0;
    const { c, width, height } = surface(canvas);
    const { view, series } = this;
    const narrow = width < 500;
    const box = this.box = layout(width, height);
    drawAxis(c, box, view);
    drawShades(c, box, view, box.flexion.top, box.load.top + box.load.height - box.flexion.top);
    drawTrack(c, box, box.flexion, series.flexion, view, {
      name: 'flexion', unit: '°', ...this.flexionRange,
      limits: [report.forwardDeg, -report.backwardDeg],
    });
    drawTrack(c, box, box.lean, series.lean, view, {
      name: 'lean', unit: '°', ...this.leanRange,
      limits: [report.lateralDeg, -report.lateralDeg],
    });
    drawTrack(c, box, box.load, series.load, view, {
      name: 'load', unit: narrow ? '' : ' %', low: 0, high: 100, step: 50, limits: [], fill: true,
    });
    drawOff(c, box, view);
    drawGaps(c, box, view, this.gaps);
    drawLabel(c, box, box.flexion, 'flexion', narrow ? 'Flexion' : 'Flexion, forward up');
    drawLabel(c, box, box.lean, 'lean', narrow ? 'Lean' : 'Lateral lean, right up');
    drawLabel(c, box, box.load, 'load', narrow ? 'Load' : 'Load, an alert at 100 %');
    drawActivity(c, box, view);
    drawMarks(c, box, view);
    this.drawChosen(c, box);
    drawCursor(c, box, view, this.cursor);
    drawOverview(series.flexion, this.gaps, view);
    showReadout(series, view, this.cursor);
    Object.assign(document.getElementById('chart').dataset, { from: Math.round(view.from), to: Math.round(view.to) });
    root.dataset.state = 'drawn';
  }

  drawChosen(c, box) {
    if (!this.chosen) return;
    const x = ms => box.left + box.plot * (ms - this.view.from) / this.view.span;
    c.fillStyle = colour.flexion;
    c.globalAlpha = 0.18;
    c.fillRect(x(this.chosen[0]), box.flexion.top, x(this.chosen[1]) - x(this.chosen[0]), box.activity.top - box.flexion.top);
    c.globalAlpha = 1;
  }
}

function listenToTables(chart) {
  for (const button of document.querySelectorAll('.jump')) {
    button.addEventListener('click', () => {
      chart.show(Number(button.dataset.from), Number(button.dataset.to));
      document.getElementById('chart').scrollIntoView({ block: 'center', behavior: calm.matches ? 'auto' : 'smooth' });
      document.getElementById('chart').focus({ preventScroll: true });
    });
  }
  for (const button of document.querySelectorAll('[data-group]')) {
    const apply = () => {
      const shown = button.getAttribute('aria-pressed') === 'true';
      document.querySelectorAll('.event-' + button.dataset.group).forEach(row => { row.hidden = !shown; });
    };
    button.addEventListener('click', () => {
      button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
      apply();
    });
    apply();
  }
}

loadSeries().then(series => {
  const chart = new Chart(series);
  const repaint = () => { readColours(); chart.draw(); };
  themeListeners.push(repaint);
  addEventListener('beforeprint', repaint);
  addEventListener('afterprint', repaint);
  new ResizeObserver(() => chart.redraw()).observe(document.getElementById('chart'));
  listen(chart);
  listenToTables(chart);
  repaint();
});
