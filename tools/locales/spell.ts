import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { checkSpelling } from './check-spelling';
import { readLocales } from './read-locales';

/**
 * `npm run locales:spell` looks up every word of `locales/` in Debian's dictionaries (`apt-get install hunspell` and the
 * packages below). Languages whose dictionary is missing are named and left out. Words that are right although no
 * dictionary has them stand in `locales/spelling.json`.
 */
const DICTIONARIES: Readonly<Record<string, { readonly name: string; readonly package: string }>> = {
	en: { name: 'en_GB', package: 'hunspell-en-gb' },
	fr: { name: 'fr_FR', package: 'hunspell-fr' },
	pt: { name: 'pt_PT', package: 'hunspell-pt-pt' },
	ar: { name: 'ar_SA', package: 'hunspell-ar' },
	af: { name: 'af_ZA', package: 'hunspell-af' }
};
/** Debian has these, too, but they lack most forms of verbs: of right words they do not know so many in a hundred. */
const TOO_SMALL = { sw: 'hunspell-sw (29)', am: 'aspell-am (83)' };

function lookUp(name: string, words: readonly string[]): readonly string[] | undefined {
	const { status, stdout } = spawnSync('hunspell', ['-l', '-d', name, '-i', 'utf-8'], {
		input: words.join('\n'),
		encoding: 'utf8'
	});
	return status === 0 ? stdout.split('\n').filter((word) => word !== '') : undefined;
}

const { languages } = readLocales('locales');
const accepted = JSON.parse(readFileSync('locales/spelling.json', 'utf8')) as Readonly<
	Record<string, readonly string[]>
>;
let faults = 0;
for (const [tag, { name, package: source }] of Object.entries(DICTIONARIES)) {
	if (!lookUp(name, ['a'])) {
		console.log(`${tag}: no dictionary here (apt-get install hunspell ${source})`);
		continue;
	}
	const ofTag = [...(accepted['*'] ?? []), ...(accepted[tag] ?? [])];
	const problems = checkSpelling(tag, languages[tag] ?? {}, ofTag, (words) => lookUp(name, words) ?? words);
	for (const { where, what } of problems) console.log(`FAULT ${where}: ${what}`);
	console.log(`${tag}: ${problems.length} unknown words (${source})`);
	faults += problems.length;
}
const none = Object.keys(languages).filter(
	(tag) => !tag.includes('-') && !(tag in DICTIONARIES) && !(tag in TOO_SMALL)
);
console.log(
	`Too small to be of use: ${Object.entries(TOO_SMALL)
		.map(([tag, why]) => `${tag}, ${why}`)
		.join('; ')}`
);
console.log(`No dictionary in Debian: ${none.join(', ')}`);
process.exitCode = faults > 0 ? 1 : 0;
