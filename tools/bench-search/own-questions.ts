import { readFileSync } from 'node:fs';
import { asId, type LanguageTag } from '../../src/lib/domain/base/ids';
import type { Hit } from '../../src/lib/domain/tutor/hit';

/** A question a pupil would ask, in several languages, with the passages that answer it (`lesson/screen`, `lesson/term:…`). */
export interface PupilQuestion {
	readonly id: string;
	readonly lessonId: string;
	readonly passages: readonly string[];
	readonly asked: Readonly<Record<string, string>>;
}

export function readQuestions(name: 'pupil-questions' | 'off-topic-questions'): readonly PupilQuestion[] {
	return JSON.parse(readFileSync(`tests/search/${name}.json`, 'utf8')) as PupilQuestion[];
}

/** A passage whatever its language: `lesson/language/screen` without the language. */
export function placeOf({ passageId }: Pick<Hit, 'passageId'>): string {
	const [lesson, , place] = passageId.split('/');
	return `${lesson}/${place}`;
}

export interface Recall {
	/** Share of the questions whose first place answers. */
	readonly first: number;
	/** Whose first five do. */
	readonly five: number;
	/** Whose first five have at least the right lesson. */
	readonly lesson: number;
}

/** `find` gives the hits, best first, for a question in a language. */
export function measureRecall(
	questions: readonly PupilQuestion[],
	tag: string,
	find: (text: string, language: LanguageTag) => readonly Hit[]
): Recall {
	let [first, five, lesson] = [0, 0, 0];
	const asked = questions.filter((one) => one.asked[tag] !== undefined);
	for (const { passages, lessonId, asked: texts } of asked) {
		const places = [...new Set(find(texts[tag] ?? '', asId(tag)).map(placeOf))].slice(0, 5);
		if (passages.includes(places[0] ?? '')) first++;
		if (places.some((place) => passages.includes(place))) five++;
		if (places.some((place) => place.startsWith(`${lessonId}/`))) lesson++;
	}
	const share = (count: number): number => count / Math.max(1, asked.length);
	return { first: share(first), five: share(five), lesson: share(lesson) };
}
