import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readWordsFile, type WordsFile, type WordsFileProblem } from '../../src/lib/domain/wording/words-file';
import { applyWords, type Change } from './apply-words';
import { languagesOfHost } from './check';
import { readLocales, type Locales } from './read-locales';

export interface ApplyOptions {
	/** `locales/`. */
	readonly folder: string;
	readonly languages: readonly string[];
	/** Says what would change, and changes nothing. */
	readonly isDryRun: boolean;
	readonly say: (line: string) => void;
}

/** A file of two hundred corrections has a tenth of this. */
const MOST_BYTES = 4 * 1024 * 1024;

const PROBLEMS: Readonly<Record<WordsFileProblem['kind'], string>> = {
	'not-words': 'is not a file of corrected words',
	newer: 'was written by a newer Darasa',
	'too-large': 'is too large',
	'bad-line':
		'does not begin with one of key, country, English, before, after, remark, in this order, or is empty or too long',
	unfinished: 'ends a correction that is not whole, or there is none',
	twice: 'ends a second correction of the same sentence',
	'unseen-signs': 'has signs that cannot be seen, or is not in Unicode form NFC'
};

/**
 * Takes files of corrected words into `folder`, and says each change. If one file cannot be taken, none is, and nothing is
 * written. What is out of date is said and left as it is. True if no file was refused.
 */
export function applyFiles(paths: readonly string[], { folder, languages, isDryRun, say }: ApplyOptions): boolean {
	const before = readLocales(folder);
	let locales = before;
	let isRefused = paths.length === 0;
	for (const path of paths) {
		const file = readFile(path);
		if (typeof file === 'string') {
			say(`REFUSED ${path}: ${file}`);
			isRefused = true;
			continue;
		}
		say(`${path}: ${file.language}, Darasa ${file.release}${file.by === undefined ? '' : `, by ${file.by}`}`);
		const applied = applyWords(locales, file, languages);
		if (!applied.ok) {
			for (const { where, what } of applied.error) say(`REFUSED ${where}: ${what}`);
			isRefused = true;
			continue;
		}
		const { changes, outOfDate, done } = applied.value;
		locales = applied.value.locales;
		for (const change of changes) sayChange(change, say);
		for (const change of outOfDate) say(`OUT OF DATE, left as it is: ${nameSentence(change)}`);
		for (const change of done) say(`already so: ${nameSentence(change)}`);
	}
	if (isRefused) say('Nothing was written.');
	else if (isDryRun) say('Nothing was written: this was a dry run.');
	else writeChanged(folder, before, locales);
	return !isRefused;
}

function readFile(path: string): WordsFile | string {
	try {
		if (statSync(path).size > MOST_BYTES) return PROBLEMS['too-large'];
		// Fatal: bytes that are no UTF-8 must not become words.
		const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
		const file = readWordsFile(text);
		return file.ok ? file.value : sayProblem(file.error);
	} catch (error) {
		return error instanceof TypeError ? 'is not UTF-8 text' : String(error);
	}
}

function sayProblem(problem: WordsFileProblem): string {
	return 'line' in problem ? `line ${problem.line} ${PROBLEMS[problem.kind]}` : PROBLEMS[problem.kind];
}

function nameSentence({ tag, area, name }: Change): string {
	return `${tag}/${area}.json#${name}`;
}

function sayChange(change: Change, say: ApplyOptions['say']): void {
	const { english, before, after, remark } = change.correction;
	say(nameSentence(change));
	say(`    en ${english}`);
	say(`     - ${before}`);
	say(`     + ${after}`);
	if (remark !== undefined) say(`     # ${remark}`);
}

/** Only the files in which a sentence has changed; their keys keep their order. */
function writeChanged(folder: string, before: Locales, after: Locales): void {
	for (const [tag, files] of Object.entries(after.languages)) {
		for (const [area, words] of Object.entries(files)) {
			if (words === before.languages[tag]?.[area]) continue;
			writeFileSync(join(folder, tag, `${area}.json`), `${JSON.stringify(words, null, '\t')}\n`);
		}
	}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const asked = process.argv.slice(2);
	const paths = asked.filter((word) => word !== '--dry-run');
	if (paths.length === 0 || paths.some((path) => path.startsWith('--'))) {
		console.log('npm run locales:apply -- [--dry-run] darasa-words-sw.txt …');
		process.exit(1);
	}
	const isDryRun = paths.length < asked.length;
	const isTaken = applyFiles(paths, { folder: 'locales', languages: languagesOfHost(), isDryRun, say: console.log });
	process.exit(isTaken ? 0 : 1);
}
