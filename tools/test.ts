import { CHROMIUM_REMEDIES, ensureChromium } from './testing/ensure-chromium';
import { runSteps, STEPS, type Counts } from './testing/steps';

const chromium = ensureChromium();
if (chromium) process.env['CHROMIUM_PATH'] = chromium;

const results = await runSteps(STEPS.filter((step) => chromium || !step.needsChromium));

const sum = (pick: (counts: Counts) => number): number => results.reduce((total, counts) => total + pick(counts), 0);
const failed = sum((counts) => counts.failed) + (chromium ? 0 : 1);
for (const { name } of results.filter((counts) => counts.failed > 0)) console.log(`FAILED: ${name}`);
if (!chromium) console.log(CHROMIUM_REMEDIES);
console.log(`${sum((counts) => counts.passed)} passed, ${failed} failed, ${sum((counts) => counts.skipped)} skipped`);
process.exit(failed === 0 ? 0 : 1);
