import type { ProfileId } from '../base/ids';
import type { ClassMember } from './class-content';
import { MOST_SHEETS, type PaperSheet } from './paper-sheet';

/** How many questions are on a sheet: five fill half a page, ten a whole one. */
export const PAPER_COUNTS = [5, 10] as const;

/** The sheets of a class with one more, or one changed: newest first, and no more than are kept. */
export function putSheet(sheets: readonly PaperSheet[], sheet: PaperSheet): readonly PaperSheet[] {
	const others = sheets.filter(({ seed }) => seed !== sheet.seed);
	return [sheet, ...others].sort((one, other) => other.number - one.number).slice(0, MOST_SHEETS);
}

export function nextSheetNumber(sheets: readonly PaperSheet[]): number {
	return Math.max(0, ...sheets.map(({ number }) => number)) + 1;
}

/** The code on the paper, such as `5B-07-3`: the class, the learner's number on this sheet, the number of the sheet. */
export function writeSheetCode(className: string, { number, profileIds }: PaperSheet, profileId: ProfileId): string {
	const place = String(profileIds.indexOf(profileId) + 1).padStart(2, '0');
	return `${className}-${place}-${number}`;
}

/** A paper, and whose it is now. */
export interface OwnedPaper {
	/** Of the profile it was printed for, which may be gone. */
	readonly paperId: ProfileId;
	readonly ownerId: ProfileId;
}

/**
 * The papers of a sheet whose learners are still known: who is one profile of two since then owns what was printed for both.
 * Where all got the same questions she answers them once: the paper that is entered, or else the first.
 */
export function listPapers(
	{ profileIds, isIndividual, entered }: Pick<PaperSheet, 'profileIds' | 'isIndividual' | 'entered'>,
	members: readonly Pick<ClassMember, 'profileId' | 'joinedIds'>[]
): readonly OwnedPaper[] {
	const papers = profileIds.flatMap((paperId) => {
		const owner =
			members.find(({ profileId }) => profileId === paperId) ??
			members.find(({ joinedIds }) => joinedIds?.includes(paperId));
		return owner ? [{ paperId, ownerId: owner.profileId }] : [];
	});
	if (isIndividual) return papers;
	const one = new Map<ProfileId, OwnedPaper>();
	for (const paper of papers) {
		const isNews = !one.has(paper.ownerId) || entered[paper.paperId] !== undefined;
		if (isNews) one.set(paper.ownerId, paper);
	}
	return [...one.values()];
}
