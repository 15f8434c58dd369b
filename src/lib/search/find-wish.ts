import type { LanguageTag } from '$lib/domain/base/ids';
import { splitOnce } from '$lib/domain/text/split-words';
import type { Wish } from '$lib/domain/tutor/wish';
import { cosine } from './encoder/cosine';
import type { Encoder } from './encoder/encoder';
import { guessLanguage } from './guess-language';
import af from './intents/af.json';
import am from './intents/am.json';
import ar from './intents/ar.json';
import en from './intents/en.json';
import fr from './intents/fr.json';
import ha from './intents/ha.json';
import ig from './intents/ig.json';
import pt from './intents/pt.json';
import sw from './intents/sw.json';
import xh from './intents/xh.json';
import yo from './intents/yo.json';
import zu from './intents/zu.json';

/** How children say what they want, by what it is. */
type Examples = Readonly<Record<Wish, readonly string[]>>;
const EXAMPLES: Readonly<Record<string, Examples>> = { af, am, ar, en, fr, ha, ig, pt, sw, xh, yo, zu };

/** The likest example decides most; a second one like it makes it surer. */
const SECOND = 0.3;
/** So like must it be, and so much liker than any other wish. Chosen on tests/search/intent-questions.json. */
const LEAST = 0.38;
const CLEARLY = 0.05;

/** Tells from a few examples in each language what a question wants; undefined where it is not clear. */
export class WishFinder {
	readonly #encoder: Encoder;
	readonly #vectors = new Map<LanguageTag, ReadonlyMap<Wish, readonly Float32Array[]>>();

	constructor(encoder: Encoder) {
		this.#encoder = encoder;
	}

	find(question: string, learners: LanguageTag): Wish | undefined {
		const asked = this.#encoder.encode(question);
		const best = new Map<Wish, number>();
		for (const language of new Set([learners, guessLanguage(splitOnce(question), learners)])) {
			for (const [wish, vectors] of this.#open(language)) {
				best.set(wish, Math.max(best.get(wish) ?? 0, weigh(asked, vectors)));
			}
		}
		const [first, second] = [...best].sort(([, a], [, b]) => b - a);
		if (!first || first[1] < LEAST || first[1] - (second?.[1] ?? 0) < CLEARLY) return undefined;
		return first[0];
	}

	/** The examples of one language, encoded when it is first asked in. */
	#open(language: LanguageTag): ReadonlyMap<Wish, readonly Float32Array[]> {
		const known = this.#vectors.get(language);
		if (known) return known;
		const examples = Object.hasOwn(EXAMPLES, language) ? EXAMPLES[language] : undefined;
		const vectors = new Map(
			Object.entries(examples ?? {}).map(([wish, texts]) => [
				wish as Wish,
				texts.map((text) => this.#encoder.encode(text))
			])
		);
		this.#vectors.set(language, vectors);
		return vectors;
	}
}

function weigh(asked: Float32Array, vectors: readonly Float32Array[]): number {
	const [first = 0, second = 0] = vectors.map((vector) => cosine(asked, vector)).sort((a, b) => b - a);
	return (1 - SECOND) * first + SECOND * second;
}
