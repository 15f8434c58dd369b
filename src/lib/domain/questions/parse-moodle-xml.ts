import { fail, succeed } from '../base/result';
import {
	excerptOf,
	LONGEST_SOURCE,
	MOST_QUESTIONS,
	type ImportEntry,
	type ImportOptions,
	type ImportResult
} from './import-outcome';
import { readMoodleQuestion } from './moodle-question';
import { readXml } from './read-xml';
import { splitQuiz } from './split-quiz';
import { wordsOfXml } from './words-of-xml';

/**
 * Reads a Moodle XML file as Moodle documents it (docs.moodle.org, "Moodle XML format"): one entry per question, each
 * understood or named; a fault in one spoils no other. A file with a document type is refused, as it may declare entities
 * that grow or reach outside. Never throws.
 */
export function parseMoodleXml(source: string, options: ImportOptions): ImportResult {
	if (source.length > LONGEST_SOURCE) return fail({ kind: 'too-long' });
	const first = source.search(/<question[\s>/]/u);
	const head = first < 0 ? source : source.slice(0, first);
	if (/<!(?:DOCTYPE|ENTITY)/iu.test(head)) return fail({ kind: 'doctype' });
	if (!/<quiz[\s>/]/u.test(head)) return fail({ kind: 'not-a-quiz' });
	const pieces = splitQuiz(source);
	if (pieces.length > MOST_QUESTIONS) return fail({ kind: 'too-many-questions' });
	const entries: ImportEntry[] = [];
	let hasCategory = false;
	for (const piece of pieces) {
		const element = readXml(piece.source);
		if (element.ok && element.value.attributes.get('type') === 'category') {
			hasCategory = true;
			continue;
		}
		const outcome = element.ok
			? readMoodleQuestion(element.value, { options, hasCategory })
			: ({ kind: 'not-understood', problem: element.error } as const);
		if (outcome.kind === 'question') hasCategory = false;
		entries.push({ line: piece.line, source: excerptOf(wordsOfXml(piece.source)), outcome });
	}
	return entries.length === 0 ? fail({ kind: 'no-questions' }) : succeed(entries);
}
