// Draws a case's models: what was done, what is open, which connections were really taken. A click filters the timeline.
(() => {
  'use strict';
  const STYLE = { done: '#1f6b3a', open: '#1b3f78', canceled: '#a4262c' };
  let viewer;

  function load(src) {
    viewer ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = src;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
    return viewer;
  }

  async function draw(place) {
    if (place.dataset.drawn) return;
    place.dataset.drawn = 'true';
    try {
      const [, xml] = await Promise.all([
        load(place.dataset.viewer),
        fetch(place.dataset.bpmn).then((answer) => { if (!answer.ok) throw new Error(answer.status); return answer.text(); }),
      ]);
      const picture = new window.bpmnvisu.BpmnVisualization({ container: place, navigation: { enabled: true } });
      picture.load(xml, { fit: { type: 'Center', margin: 16 } });
      mark(picture.bpmnElementsRegistry, JSON.parse(place.dataset.trace), place);
    } catch (failed) {
      console.error(failed);
      place.hidden = true;
      place.closest('details').querySelector('.as-table').open = true;
    }
  }

  function mark(registry, trace, place) {
    for (const flow of trace.flows) {
      registry.addCssClasses(flow.id, 'taken');
      if (flow.times > 1) count(registry, flow.id, flow.times, 'middle', '#1f6b3a');
    }
    for (const element of trace.elements) {
      registry.addCssClasses(element.id, `was-${element.state}`);
      if (element.times > 1) count(registry, element.id, element.times, 'top-right', STYLE[element.state]);
      for (const found of registry.getElementsByIds(element.id)) {
        found.htmlElement.addEventListener('click', () => filter(place.dataset.process, element.id, found.bpmnSemantic.name));
      }
    }
  }

  function count(registry, id, times, position, color) {
    registry.addOverlays(id, {
      position,
      label: `${times}×`,
      style: { font: { color: '#ffffff', size: 14 }, fill: { color, opacity: 100 }, stroke: { color, width: 1 } },
    });
  }

  function filter(process, step, name) {
    const timeline = document.getElementById('timeline');
    const events = [...timeline.querySelectorAll('.event')];
    const wanted = events.filter((event) => event.dataset.process === process && event.dataset.step === step);
    if (wanted.length === 0) return;
    events.forEach((event) => { event.hidden = !wanted.includes(event); });
    const note = timeline.querySelector('.filter-note');
    note.hidden = false;
    note.firstElementChild.textContent = name || step;
    timeline.scrollIntoView({ block: 'start' });
  }

  document.addEventListener('click', (event) => {
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
