// Draws models: of a case with what was done, what is open, and which connections were taken, where a click filters the timeline; of two
// versions with what is new or different.
(() => {
  'use strict';
  const STYLE = { done: '#1f6b3a', open: '#1b3f78', canceled: '#a4262c', returned: '#8a4b00', 'taken-back': '#5b3a8c', expired: '#5a6472', diverted: '#5a6472', 'straight-back': '#1b3f78', added: '#1f6b3a', changed: '#8a4b00' };
  const SIGNS = ['added', 'changed', 'returned', 'taken-back', 'straight-back'];
  const MARGIN = 24;
  // At this scale the smallest text is nine pixels high.
  const READABLE = 0.75;
  // One step and nothing else.
  const SMALLEST = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"><process id="process"><userTask id="step" name="step" /></process><di:BPMNDiagram><di:BPMNPlane bpmnElement="process"><di:BPMNShape id="shape" bpmnElement="step"><dc:Bounds x="0" y="0" width="100" height="80" /></di:BPMNShape></di:BPMNPlane></di:BPMNDiagram></definitions>';
  const drawn = new Set();
  let viewer;

  function load(src) {
    viewer ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = src;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    }).then(prepare);
    return viewer;
  }

  // What the library prepares before its first drawing is done with one that nobody sees, so that no piece of work is long.
  async function prepare() {
    await pause();
    new window.bpmnvisu.BpmnVisualization({ container: document.createElement('div') }).load(SMALLEST);
    await pause();
  }

  // The page is painted first.
  const painted = new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });

  async function draw(place) {
    place.drawing ??= painted.then(() => begin(place));
    return place.drawing;
  }

  async function begin(place) {
    try {
      const [, xml] = await Promise.all([
        load(place.dataset.viewer),
        fetch(place.dataset.bpmn).then((answer) => { if (!answer.ok) throw new Error(answer.status); return answer.text(); }),
      ]);
      const picture = new window.bpmnvisu.BpmnVisualization({ container: place });
      picture.load(xml, { fit: { type: 'None' } });
      await pause();
      const trace = JSON.parse(place.dataset.trace);
      for (const [id, labels] of overlays(trace, place)) picture.bpmnElementsRegistry.addOverlays(id, labels);
      spread(place);
      mark(place, trace);
      sizes(place, frame(place));
      place.addEventListener('click', (event) => choose(event, place, picture.bpmnElementsRegistry));
      drawn.add(place);
      look(place, trace);
    } catch (failed) {
      console.error(failed);
      place.hidden = true;
      place.closest('details').querySelector('.as-table').open = true;
    }
  }

  // Between the library's work and ours the page answers its reader.
  function pause() {
    return new Promise((resolve) => { setTimeout(resolve); });
  }

  // The classes are set on what stands in the picture: given to the library, they would have every element drawn anew.
  function mark(place, trace) {
    const parts = new Map();
    for (const part of place.querySelectorAll('[data-bpmn-id]')) parts.set(part.dataset.bpmnId, [...(parts.get(part.dataset.bpmnId) || []), part]);
    const add = (id, name) => (parts.get(id) || []).forEach((part) => part.classList.add(name));
    for (const flow of trace.flows) add(flow.id, 'taken');
    for (const element of trace.elements) add(element.id, `was-${element.state}`);
    for (const [id, state] of Object.entries(trace.others || {})) add(id, `was-${state}`);
  }

  // The shapes and texts of an element in a picture; the shape comes first.
  function partsOf(place, id) {
    return [...place.querySelectorAll(`[data-bpmn-id="${CSS.escape(id)}"]`)];
  }

  function overlays(trace, place) {
    const all = new Map();
    for (const flow of trace.flows) if (flow.times > 1) all.set(flow.id, label(`${flow.times}×`, 'middle', '#1f6b3a'));
    for (const element of trace.elements) {
      const signs = SIGNS.filter((sign) => element.signs?.[sign]);
      const words = signs.map((sign) => `${word(place, sign)}${element.signs[sign] > 1 ? ` ${element.signs[sign]}` : ''}`);
      if (element.times > 1) words.unshift(`${element.times}×`);
      if (words.length) all.set(element.id, label(words.join(' · '), 'top-center', STYLE[signs[0] || element.state]));
    }
    return all;
  }

  // An element has one badge with all that is said of it; a badge that would cover another one is moved beside it.
  function spread(place) {
    const taken = [];
    const free = (box) => taken.every((other) => box.right <= other.left || box.left >= other.right || box.bottom <= other.top || box.top >= other.bottom);
    const moved = (box, x, y) => ({ left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y });
    for (const badge of place.querySelectorAll('.overlay-badge')) {
      const box = badge.getBoundingClientRect(), high = box.height + 1, wide = box.width + 1;
      const ways = [[0, 0], [0, -high], [0, high], [wide, 0], [-wide, 0], [wide, -high], [-wide, -high], [0, -2 * high], [0, 2 * high]];
      const [x, y] = ways.find(([right, down]) => free(moved(box, right, down))) || [0, 0];
      taken.push(moved(box, x, y));
      if (x || y) badge.setAttribute('transform', `${badge.getAttribute('transform') || ''} translate(${x} ${y})`.trim());
    }
  }

  // The drawing is as large as the model, so that it is read at its own size and scrolled.
  function frame(place) {
    const picture = place.querySelector('svg');
    const box = picture.getBBox();
    const width = Math.ceil(box.x + box.width) + MARGIN, height = Math.ceil(box.y + box.height) + MARGIN;
    picture.style.minWidth = `${width}px`;
    picture.style.minHeight = `${height}px`;
    return { width, height };
  }

  // The picture is scaled and not drawn anew; no smaller than its text can be read.
  function sizes(place, size) {
    const model = place.closest('details.model'), picture = place.querySelector('svg');
    model.querySelector('.diagram-sizes').hidden = false;
    model.querySelectorAll('[data-size]').forEach((button) => button.addEventListener('click', () => {
      const fitting = Math.min(place.clientWidth / size.width, place.clientHeight / size.height);
      const scale = button.dataset.size === 'whole' ? Math.min(1, Math.max(fitting, READABLE)) : 1;
      picture.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
      for (const side of ['width', 'height']) {
        const pixels = `${Math.round(size[side] * scale)}px`;
        picture.style[side] = pixels;
        picture.style[side === 'width' ? 'minWidth' : 'minHeight'] = pixels;
      }
      place.scrollTo(0, 0);
    }));
  }

  // At the start the view shows what waits, or else what was done last.
  function look(place, trace) {
    const wanted = trace.elements.find((element) => element.state === 'open') || trace.elements[trace.elements.length - 1];
    if (wanted) center(place, wanted.id);
  }

  function center(place, id) {
    const found = partsOf(place, id)[0];
    if (!found) return;
    const inner = found.getBoundingClientRect(), outer = place.getBoundingClientRect();
    place.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
    place.scrollTop += inner.top + inner.height / 2 - outer.top - outer.height / 2;
  }

  function choose(event, place, registry) {
    const part = event.target.closest('[data-bpmn-id]');
    if (!part) return;
    const id = part.dataset.bpmnId;
    point(place, id);
    filter(place.dataset.process, id, registry.getElementsByIds(id)[0]?.bpmnSemantic.name);
  }

  function point(place, id) {
    document.querySelectorAll('.diagram .shown').forEach((old) => old.classList.remove('shown'));
    partsOf(place, id).forEach((part) => part.classList.add('shown'));
  }

  // The signs of returned, taken back and straight back (退, 撤, 直送), in the reader's language; the page contains them.
  function word(place, sign) {
    return place.getAttribute(`data-sign-${sign}`);
  }

  function label(text, position, color) {
    return {
      position,
      label: text,
      style: { font: { color: '#ffffff', size: 12 }, fill: { color, opacity: 100 }, stroke: { color, width: 1 } },
    };
  }

  function filter(process, step, name) {
    const timeline = document.getElementById('timeline');
    if (!timeline) return;
    if (timeline.querySelector('[data-earlier]')) {
      // Not all acts are here: the history finds those of the step.
      window.location.assign(`${window.location.pathname.replace(/\/diagram$/, '/history')}?step=${encodeURIComponent(name || step)}`);
      return;
    }
    const events = [...timeline.querySelectorAll('.event')];
    const wanted = events.filter((event) => event.dataset.process === process && event.dataset.step === step);
    if (wanted.length === 0) return;
    events.forEach((event) => { event.hidden = !wanted.includes(event); });
    const note = timeline.querySelector('.filter-note');
    note.hidden = false;
    note.querySelector('strong').textContent = name || step;
    timeline.scrollIntoView({ block: 'start' });
  }

  // Leads from an entry of the timeline to its place in the diagram.
  async function onDiagram(line) {
    const model = document.querySelector(`details.model [data-process="${line.dataset.process}"]`)?.closest('details.model');
    if (!model) return;
    model.open = true;
    const place = model.querySelector('.diagram');
    await draw(place);
    if (!drawn.has(place)) return;
    model.scrollIntoView({ block: 'start' });
    point(place, line.dataset.step);
    center(place, line.dataset.step);
  }

  // The timeline comes after the diagram.
  const offer = () => document.querySelectorAll('[data-on-diagram-line]').forEach((line) => { line.hidden = false; });
  document.addEventListener('htmx:afterSettle', offer);
  offer();
  document.addEventListener('click', (event) => {
    const toDiagram = event.target.closest('[data-on-diagram]');
    if (toDiagram) onDiagram(toDiagram.closest('.event'));
    if (!event.target.closest('[data-show-all]')) return;
    const timeline = document.getElementById('timeline');
    timeline.querySelectorAll('.event').forEach((line) => { line.hidden = false; });
    timeline.querySelector('.filter-note').hidden = true;
  });

  document.querySelectorAll('details.model').forEach((model) => {
    const place = model.querySelector('.diagram');
    model.addEventListener('toggle', () => { if (model.open) draw(place); });
    if (!model.open) return;
    new IntersectionObserver((seen, observer) => {
      if (seen.some((entry) => entry.isIntersecting)) { observer.disconnect(); draw(place); }
    }, { rootMargin: '300px' }).observe(place);
  });
})();
