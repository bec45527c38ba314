'use strict';
// node peers.cjs ENGINE CASE FOLDER SECONDS: fills FOLDER/ENGINE.CASE.docx with FOLDER/CASE.json again and again; prints one JSON line.
// Its packages lie in FOLDER/node_modules, which the benchmark installs.
const fs = require('fs'), path = require('path');
const [engine, kind, folder, seconds] = process.argv.slice(2);
const load = name => require(require.resolve(name, { paths: [folder] }));
const template = fs.readFileSync(path.join(folder, `${engine}.${kind}.docx`));
const chart = fs.readFileSync(path.join(folder, 'chart.png'));
const read = JSON.parse(fs.readFileSync(path.join(folder, `${kind}.json`), 'utf8'));
const record = Array.isArray(read) ? read[0] : read;

const engines = {
  // Its documentation wants a new instance for each document.
  docxtemplater() {
    const Zip = load('pizzip'), Docxtemplater = load('docxtemplater'), Images = load('docxtemplater-image-module-free');
    return data => {
      const modules = kind === 'report' ? [new Images({ centered: false, getImage: () => chart, getSize: () => [400, 200] })] : [];
      const document = new Docxtemplater(new Zip(template), { paragraphLoop: true, linebreaks: true, modules });
      document.render({ ...data, chart: 'chart' });
      return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
    };
  },
  'easy-template-x'() {
    const { TemplateHandler, MimeType } = load('easy-template-x'), handler = new TemplateHandler();
    return data => handler.process(template, { ...data, chart: { _type: 'image', source: chart, format: MimeType.Png, width: 400, height: 200 } });
  },
};

(async () => {
  const fill = engines[engine]();
  const measure = async time => {
    const times = [];
    let bytes = 0;
    const start = performance.now();
    for (let last = start; last - start < time * 1000;) {
      bytes = (await fill(record)).length;
      const now = performance.now();
      times.push(now - last);
      last = now;
    }
    return { times, bytes };
  };
  await measure(+seconds);
  const { times, bytes } = await measure(+seconds);
  times.sort((a, b) => a - b);
  const total = times.reduce((sum, time) => sum + time, 0);
  fs.writeFileSync(path.join(folder, `${engine}.${kind}.out.docx`), await fill(record));
  const peak = +/VmHWM:\s+(\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1] / 1024;
  console.log(JSON.stringify({ engine, case: kind, perSecond: times.length / total * 1000, p50: times[times.length >> 1], p95: times[Math.floor(times.length * 0.95)], bytes, peakMb: Math.round(peak), allocatedPerDocument: null }));
})();
