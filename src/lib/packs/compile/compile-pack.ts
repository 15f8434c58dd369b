import type { LanguageTag } from '../../domain/base/ids';
import { fail, succeed, type Result } from '../../domain/base/result';
import { lessonLanguages } from '../../domain/lesson/lesson';
import { listMedia } from '../../domain/lesson/media';
import type { PackContent } from '../pack-content';
import { compileLesson } from './compile-lesson';
import { compileMedia, pickMedia } from './compile-media';
import { readPackFacts } from './pack-facts';
import type { AuthoringTools, CompileProblem, PackSource } from './source';
import { SourceReader } from './source-reader';

/**
 * Compiles the sources of a pack (see lessons/README.md) to what it teaches, or says all that an author has to mend.
 * Pure: the command line, the tests and a preview share it.
 */
export function compilePack(source: PackSource, tools: AuthoringTools): Result<PackContent, readonly CompileProblem[]> {
	const reader = new SourceReader(source, tools);
	const facts = readPackFacts(reader);
	if (!facts) return fail(reader.problems);
	const media = compileMedia(source.media ?? [], reader);
	const lessons = facts.lessons.flatMap((name, index) => {
		const lesson = compileLesson(name, { facts, position: index + 1, media, reader });
		return lesson ? [lesson] : [];
	});
	reportUnlisted(facts.lessons, reader);
	const wanted = lessons.map(listMedia).flatMap(({ images, recordings }) => [...images, ...recordings]);
	const picked = pickMedia(media, new Set(wanted), reader);
	if (reader.problems.length > 0) return fail(reader.problems);
	const languages = [...new Set<LanguageTag>([...facts.languages, ...lessons.flatMap(lessonLanguages)])];
	const { id, version, title, skills, terms } = facts;
	return succeed({ id, version, title, languages, skills, terms, lessons, media: picked });
}

/** A lesson that was written and forgotten in pack.yaml would silently not ship. */
function reportUnlisted(lessons: readonly string[], reader: SourceReader): void {
	for (const path of reader.paths) {
		const name = /^([a-z0-9-]+)\.lesson\.yaml$/.exec(path)?.[1];
		if (name !== undefined && !lessons.includes(name)) {
			reader.report('pack.yaml', { line: 1, message: `the lesson ${name} is not listed` });
		}
	}
}
