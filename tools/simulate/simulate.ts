import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createRandom } from '../../src/lib/domain/base/random';
import { makeCurriculum } from './curriculum';
import { tryDiagnosis } from './diagnose-learner';
import { followLearner } from './follow-learner';
import { NATURE, type Nature } from './learner';
import { measure, type Measured } from './measure';
import { tryPlacement } from './place-learner';
import { darasa, randomOrder, threeInARow, type Policy, type PolicyParts } from './policies';

type MakePolicy = (parts: PolicyParts) => Policy;

const DAYS = 30;

/** Other ways of practising, and the app. */
export const RIVALS: Readonly<Record<string, MakePolicy>> = {
	Darasa: (parts) => darasa(parts),
	'three in a row': threeInARow,
	'random order': randomOrder,
	'Darasa, no review': (parts) => darasa(parts, { reviews: 'never' })
};

/** The app without one of its parts: what does not show here does not earn its place by this measure. */
const PARTS: Readonly<Record<string, MakePolicy>> = {
	'review by chance': (parts) => darasa(parts, { reviews: 'by chance' }),
	'no placement': (parts) => darasa(parts, { placement: false }),
	'no contrast': (parts) => darasa(parts, { contrasts: false }),
	'no twin': (parts) => darasa(parts, { twins: false }),
	'no skill graph': (parts) => darasa(parts, { goingBack: false })
};

/** Other children than we believe in: the order of the rivals should not hang on one of our numbers. */
const OTHER_NATURES: Readonly<Record<string, Partial<Nature>>> = {
	'as assumed': {},
	'forgets twice as fast': { strengthDays: { median: 9, spread: 0.4 } },
	'forgets half as fast': { strengthDays: { median: 36, spread: 0.4 } },
	'gains little by spacing': { spacingGain: { median: 1.5, spread: 0.3 } },
	'gains nothing by spacing': { spacingGain: { median: 0, spread: 0 } },
	'learns slowly': { learn: { median: 0.08, spread: 0.4, most: 0.5 } },
	'learns fast': { learn: { median: 0.3, spread: 0.4, most: 0.8 } },
	'guesses and slips': {
		slip: { median: 0.16, spread: 0.4, most: 0.4 },
		openGuess: { median: 0.15, spread: 0.4, most: 0.4 }
	},
	'contrast works no better': { contrasted: NATURE.refuted },
	'comes every other day': { comes: 0.5 }
};

export interface SimulationOptions {
	readonly learners: number;
	readonly seed: string;
	readonly nature?: Partial<Nature>;
}

/** Lets the same children practise for thirty days with a policy. */
export function simulate(makePolicy: MakePolicy, { learners, seed, nature = {} }: SimulationOptions): Measured {
	const curriculum = makeCurriculum(createRandom(`${seed}/curriculum`));
	const whole = { ...NATURE, ...nature };
	return measure(
		Array.from({ length: learners }, (_, index) =>
			followLearner({ curriculum, nature: whole, seed: `${seed}/${index}`, days: DAYS, makePolicy })
		)
	);
}

function describe(measured: Measured): Record<string, string> {
	const { knownAtEnd, knownLater, knownLaterError } = measured;
	return {
		items: measured.items.toFixed(0),
		'known, day 30': knownAtEnd.toFixed(1),
		'known, day 60': `${knownLater.toFixed(1)} ± ${knownLaterError.toFixed(1)}`,
		mastered: measured.declared.toFixed(1),
		'retained, day 30': percent(measured.retainedAtEnd),
		'day 60': percent(measured.retainedLater),
		'false mastery': percent(measured.falseMastery),
		'items to mastery': measured.itemsToMastery.toFixed(0),
		overcome: measured.overcome.toFixed(1),
		'truly gone': percent(measured.trulyOvercome)
	};
}

function describeDiagnosis(one: ReturnType<typeof tryDiagnosis>['afresh']): Record<string, string> {
	return {
		'true misconception first': percent(one.first),
		'among three': percent(one.amongThree),
		'slip taken for one': percent(one.slipsBlamed)
	};
}

function percent(share: number): string {
	return `${(100 * share).toFixed(1)} %`;
}

function main(): void {
	const { values } = parseArgs({
		options: { learners: { type: 'string', default: '500' }, seed: { type: 'string', default: 'darasa' } }
	});
	const options = { learners: Number(values.learners), seed: values.seed };
	const rows = (policies: Readonly<Record<string, MakePolicy>>) =>
		Object.fromEntries(Object.entries(policies).map(([name, policy]) => [name, simulate(policy, options)]));

	const rivals = rows(RIVALS);
	const known = rivals['Darasa']?.knownAtStart.toFixed(1);
	console.log(`${options.learners} children, ${DAYS} days; of 40 skills they know ${known} at the start\n`);
	console.table(Object.fromEntries(Object.entries(rivals).map(([name, measured]) => [name, describe(measured)])));

	console.log('\nDarasa without one of its parts');
	console.table(Object.fromEntries(Object.entries(rows(PARTS)).map(([name, one]) => [name, describe(one)])));

	const few = { ...options, learners: Math.ceil(options.learners / 10) };
	console.log(`\nSkills known on day 60 by other children (${few.learners} of each kind); in brackets false mastery`);
	console.table(
		Object.fromEntries(
			Object.entries(OTHER_NATURES).map(([name, nature]) => [
				name,
				Object.fromEntries(
					Object.entries(RIVALS).map(([rival, policy]) => {
						const { knownLater, falseMastery } = simulate(policy, { ...few, nature });
						return [rival, `${knownLater.toFixed(1)} (${percent(falseMastery)})`];
					})
				)
			])
		)
	);

	const curriculum = makeCurriculum(createRandom(`${options.seed}/curriculum`));
	const { items, decided, right, withinReach, isNew } = tryPlacement(curriculum, NATURE, options);
	console.log(
		`\nPlacement: ${items.toFixed(1)} items say something about ${percent(decided)} of the skills, rightly of ${percent(right)}; ` +
			`${percent(withinReach)} of the children know what the skill to begin with needs, ${percent(isNew)} do not know it yet`
	);

	const { afresh, withMemory } = tryDiagnosis(few);
	console.log('\nThe cause of a wrong answer, by the rules that the app knows');
	console.table({
		'nothing known of the child': describeDiagnosis(afresh),
		'with her earlier answers': describeDiagnosis(withMemory)
	});
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
