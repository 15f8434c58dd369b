import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type LessonId, type ProfileId } from '../base/ids';
import { addMembers, chooseGroup, EMPTY_CLASS, setLeft, type ClassContent, type GroupId } from './class-content';
import { endTurn, nextTurn, pickChooser, startTurns } from './next-turn';
import { MOST_TOGETHER, parseTurnRound, type TurnRound } from './turn-round';

const lessonId = asId<LessonId>('halves');
const stars = asId<GroupId>('stars');
const id = (name: string): ProfileId => asId<ProfileId>(name);
const classOf = (...names: readonly string[]): ClassContent => addMembers(EMPTY_CLASS, names.map(id));
const alone = startTurns({ lessonId, groupId: '', together: 1 });

/** Who has the phone in so many turns. */
function play(round: TurnRound, content: ClassContent, turns: number): string[] {
	const had: string[] = [];
	let now = round;
	for (let played = 0; played < turns; played++) {
		const turn = nextTurn(now, content);
		if (!turn) return had;
		had.push(turn.profileIds.join('+'));
		now = endTurn(now, turn);
	}
	return had;
}

describe('nextTurn', () => {
	it('hands the phone round in the order of the list, and round again', () => {
		expect(play(alone, classOf('amina', 'baraka', 'chege'), 5)).toEqual([
			'amina',
			'baraka',
			'chege',
			'amina',
			'baraka'
		]);
	});

	it('goes on after the last, though she has left the class meanwhile', () => {
		const content = classOf('amina', 'baraka', 'chege');
		const round = { ...alone, lastId: id('baraka') };
		expect(nextTurn(round, content)?.profileIds).toEqual(['chege']);
		expect(nextTurn(round, setLeft(content, id('baraka'), true))?.profileIds).toEqual(['chege']);
		expect(nextTurn(round, classOf('amina', 'chege'))?.profileIds).toEqual(['amina']);
	});

	it('takes one group where it is wanted, and nobody where there is nobody', () => {
		const content = chooseGroup(classOf('amina', 'baraka', 'chege'), id('baraka'), stars);
		expect(play({ ...alone, groupId: stars }, content, 2)).toEqual(['baraka', 'baraka']);
		expect(nextTurn({ ...alone, groupId: asId('moons') }, content)).toBeUndefined();
		expect(nextTurn(alone, EMPTY_CLASS)).toBeUndefined();
	});

	it('puts learners together, and leaves nobody alone beside two', () => {
		const inTwos = startTurns({ lessonId, groupId: '', together: 2 });
		expect(play(inTwos, classOf('a', 'b', 'c', 'd'), 3)).toEqual(['a+b', 'c+d', 'a+b']);
		expect(play(inTwos, classOf('a', 'b', 'c', 'd', 'e'), 2).map((names) => names.length)).toEqual([5, 3]);
		expect(play({ ...inTwos, together: 3 }, classOf('a', 'b', 'c', 'd'), 2)).toEqual(['a+b', 'c+d']);
	});

	it('gives everybody the phone once in each lap', () => {
		const sizes = fc.record({ learners: fc.integer({ min: 1, max: 60 }), together: fc.integer({ min: 1, max: 5 }) });
		fc.assert(
			fc.property(sizes, ({ learners, together }) => {
				const content = classOf(...Array.from({ length: learners }, (_, place) => `p${place}`));
				const had: ProfileId[] = [];
				let round = { ...alone, together };
				for (;;) {
					const turn = nextTurn(round, content);
					if (!turn || turn.lap > 0) break;
					expect(turn.profileIds.length).toBeLessThanOrEqual(Math.min(MOST_TOGETHER, together + 1));
					if (together > 1 && learners > 1) expect(turn.profileIds.length).toBeGreaterThan(1);
					had.push(...turn.profileIds);
					round = endTurn(round, turn);
				}
				expect(had).toEqual(content.members.map(({ profileId }) => profileId));
			})
		);
	});
});

describe('pickChooser', () => {
	it('is another one of those together in each lap', () => {
		const party = [id('a'), id('b'), id('c')];
		expect([0, 1, 2, 3].map((lap) => pickChooser(party, lap))).toEqual(['a', 'b', 'c', 'a']);
		expect(pickChooser([], 1)).toBeUndefined();
	});
});

describe('parseTurnRound', () => {
	it('reads what was kept, and nothing else', () => {
		const kept: unknown = JSON.parse(JSON.stringify({ ...alone, lastId: 'amina', lap: 2 }));
		expect(parseTurnRound(kept)).toEqual({ ok: true, value: { ...alone, lastId: 'amina', lap: 2 } });
		expect(parseTurnRound({ ...alone, together: 9 }).ok).toBe(false);
	});
});
