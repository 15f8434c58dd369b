import type { CountryCode, LanguageTag, MisconceptionId, RecordId } from '$lib/domain/base/ids';
import {
	array,
	integer,
	literal,
	number,
	object,
	oneOf,
	optional,
	record,
	refine,
	string,
	tagged,
	type Parser
} from '$lib/domain/base/parser';
import { succeed } from '$lib/domain/base/result';
import type { AnswerInput } from '$lib/domain/exercise/item';
import { FADED, PURPOSES, type Attempt, type Faded, type Purpose } from '$lib/domain/learning/attempt';

/** Wider than the ids we write: a record is worth more than the looks of its ids. */
export function looseId<Id extends string>(): Parser<Id> {
	return string({ minLength: 1, maxLength: 200 }) as Parser<Id>;
}

export const parseTime: Parser<number> = number({ min: 0, max: 8.64e15 });

const shortText = string({ maxLength: 500 });

const parseInput: Parser<AnswerInput> = tagged('kind', {
	typed: object({ kind: literal('typed'), text: string() }),
	choice: object({ kind: literal('choice'), id: shortText }),
	order: object({ kind: literal('order'), order: array(shortText, { maxLength: 200 }) }),
	match: object({ kind: literal('match'), pairs: record(shortText, { maxLength: 200 }) })
});

/** A purpose that only a later app knows is left out: the answer itself still counts. */
const parsePurpose: Parser<Purpose | undefined> = (value) => {
	const known = oneOf(PURPOSES)(value);
	return succeed(known.ok ? known.value : undefined);
};

/** A way of fading that only a later app knows was help all the same. */
const parseFaded: Parser<Faded> = (value) => {
	const known = oneOf(FADED)(value);
	return known.ok || typeof value !== 'string' ? known : succeed('half');
};

const fields = object({
	id: looseId<RecordId>(),
	deviceId: looseId(),
	seq: integer({ min: 1 }),
	profileId: looseId(),
	at: parseTime,
	packId: looseId(),
	packVersion: number({ min: 0 }),
	lessonId: looseId(),
	templateId: looseId(),
	seed: shortText,
	level: oneOf([1, 2, 3] as const),
	skills: array(looseId(), { maxLength: 100 }),
	answerKind: oneOf(['number', 'choice', 'order', 'match', 'text', 'algebra'] as const),
	choices: optional(integer({ min: 0, max: 1_000 })),
	input: parseInput,
	outcome: oneOf(['right', 'other-form', 'wrong', 'shown'] as const),
	misconceptionId: optional(looseId<MisconceptionId>()),
	lines: optional(array(shortText, { maxLength: 100 })),
	faded: optional(parseFaded),
	tryNumber: integer({ min: 1 }),
	hintsSeen: integer({ min: 0 }),
	elapsedMs: number({ min: 0 }),
	language: looseId<LanguageTag>(),
	country: optional(looseId<CountryCode>()),
	purpose: parsePurpose,
	couldShow: optional(array(looseId<MisconceptionId>(), { maxLength: 100 })),
	twinOf: optional(shortText),
	bearsOn: optional(array(looseId(), { maxLength: 1_000 })),
	detour: optional(object({ needId: looseId(), skillId: looseId() }))
});

interface Numbered {
	readonly id: string;
	readonly deviceId: string;
	readonly seq: number;
}

/** A record whose id does not say who numbered it could hide another one. */
export function isWellNumbered({ id, deviceId, seq }: Numbered): boolean {
	return id === `${deviceId}:${seq}`;
}

export const parseAttempt: Parser<Attempt> = refine(fields, 'an id made of device and number', (attempt) =>
	isWellNumbered(attempt) ? (attempt as unknown as Attempt) : undefined
);
