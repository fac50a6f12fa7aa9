// node models.mjs lint|compare|write FILE…: prints a line for each fault of a model; nothing if there is none.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';
import Linter from 'bpmnlint/lib/linter.js';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';

const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json');
const moddle = new BpmnModdle({ camunda });

// An error of the recommended rules; their warning about joins is left out, because a step may be reached on several ways.
async function lint(file) {
  // One for each file: some rules remember what they have seen.
  const linter = new Linter({ config: { extends: 'bpmnlint:recommended' }, resolver: new NodeResolver() });
  const { rootElement, warnings } = await moddle.fromXML(await readFile(file, 'utf8'));
  warnings.forEach((warning) => console.log(`${file}: ${warning.message}`));
  for (const [rule, faults] of Object.entries(await linter.lint(rootElement))) {
    faults
      .filter((fault) => ['error', 'rule-error'].includes(fault.category))
      .forEach((fault) => console.log(`${file}: ${fault.id}: ${fault.message} (${rule})`));
  }
}

// The model as the Modeler writes it: each element names its flows, those that it named already in their order.
async function written(text) {
  const { rootElement } = await moddle.fromXML(text);
  rootElement.rootElements.forEach(connect);
  return (await moddle.toXML(rootElement, { format: true })).xml;
}

// The first line that the Modeler would write otherwise.
async function compare(file) {
  const before = await readFile(file, 'utf8');
  const xml = await written(before);
  const lines = xml.split('\n');
  const changed = before.split('\n').findIndex((line, i) => line !== lines[i]);
  if (before !== xml) console.log(`${file}:${changed + 1}: ${lines[changed] ?? ''}`);
}

// For models that were edited by hand.
async function write(file) {
  await writeFile(file, await written(await readFile(file, 'utf8')));
}

function connect(scope) {
  const elements = scope.flowElements ?? [];
  const flows = elements.filter((element) => element.$type === 'bpmn:SequenceFlow');
  for (const node of elements.filter((element) => element.$instanceOf('bpmn:FlowNode'))) {
    name(node.get('incoming'), flows.filter((flow) => flow.targetRef === node));
    name(node.get('outgoing'), flows.filter((flow) => flow.sourceRef === node));
    connect(node);
  }
}

function name(named, flows) {
  const kept = named.filter((flow) => flows.includes(flow));
  named.splice(0, Infinity, ...new Set([...kept, ...flows]));
}

const [act, ...files] = process.argv.slice(2);
for (const file of files) await { lint, compare, write }[act](file);
