// Series come as differences of 16-bit integers, deflated; MISSING marks slots without data.
const MISSING = -32768;
const report = JSON.parse(document.getElementById('data').textContent);

async function unpack(base64) {
  const packed = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
  const bytes = new DataView(await new Response(stream).arrayBuffer());
  const values = new Int16Array(bytes.byteLength / 2);
  for (let i = 0, value = 0; i < values.length; i++) {
    value += bytes.getInt16(2 * i, true);
    values[i] = value;
    value = values[i];
  }
  return values;
}

// Coarser and coarser levels of least, greatest and mean, so that a view of any width costs the same to draw.
class Series {
  constructor(values, scale) {
    this.values = values;
    this.scale = scale;
    this.levels = [];
    let level = { factor: 1, count: values.length };
    while (level.count > 500) {
      level = this.coarser(level);
      this.levels.push(level);
    }
  }

  coarser(fine) {
    const by = fine.factor === 1 ? 8 : 4;
    const count = Math.ceil(fine.count / by);
    const level = {
      factor: fine.factor * by, count,
      min: new Float32Array(count), max: new Float32Array(count), sum: new Float64Array(count), n: new Uint32Array(count),
    };
    for (let i = 0; i < count; i++) {
      const band = { min: Infinity, max: -Infinity, sum: 0, n: 0 };
      for (let j = i * by; j < Math.min(fine.count, (i + 1) * by); j++) this.gather(fine, j, band);
      level.min[i] = band.min; level.max[i] = band.max; level.sum[i] = band.sum; level.n[i] = band.n;
    }
    return level;
  }

  gather(level, index, band) {
    if (level.factor === 1) {
      const value = this.values[index];
      if (value === MISSING) return;
      band.min = Math.min(band.min, value * this.scale);
      band.max = Math.max(band.max, value * this.scale);
      band.sum += value * this.scale;
      band.n++;
    } else if (level.n[index] > 0) {
      band.min = Math.min(band.min, level.min[index]);
      band.max = Math.max(band.max, level.max[index]);
      band.sum += level.sum[index];
      band.n += level.n[index];
    }
  }

  at(slot) {
    const value = this.values[slot];
    return value === undefined || value === MISSING ? null : value * this.scale;
  }

  // Least, greatest and mean of the slots from (inclusive) to (exclusive); null where there are none.
  band(from, to) {
    let level = { factor: 1, count: this.values.length };
    for (const coarse of this.levels) if (coarse.factor * 4 <= to - from) level = coarse;
    const band = { min: Infinity, max: -Infinity, sum: 0, n: 0 };
    const first = Math.max(0, Math.floor(from / level.factor));
    const last = Math.min(level.count, Math.max(first + 1, Math.floor(to / level.factor)));
    for (let i = first; i < last; i++) this.gather(level, i, band);
    return band.n === 0 ? null : { min: band.min, max: band.max, mean: band.sum / band.n };
  }
}

async function loadSeries() {
  return {
    flexion: new Series(await unpack(report.flexion), 0.01),
    lean: new Series(await unpack(report.lean), 0.01),
    load: new Series(await unpack(report.load), 0.1),
  };
}

// Runs of slots without data, as [fromMs, toMs].
function findGaps(series) {
  const gaps = [];
  let from = -1;
  for (let slot = 0; slot <= series.values.length; slot++) {
    const missing = slot < series.values.length && series.values[slot] === MISSING;
    if (missing && from < 0) from = slot;
    if (!missing && from >= 0) {
      gaps.push([from * report.stepMs, slot * report.stepMs]);
      from = -1;
    }
  }
  return gaps;
}
