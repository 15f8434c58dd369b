import type { TextKey } from '$lib/i18n/text-key';

/**
 * Why there is no picture: no camera, not allowed, taken by another app, an address that browsers do not trust, or the part
 * that reads codes is not on this phone yet.
 */
export type CameraProblem = 'none' | 'refused' | 'in-use' | 'insecure' | 'missing';

interface Explained {
	readonly text: TextKey;
	/** Whether trying again can help; else the letter comes another way. */
	readonly mayTryAgain: boolean;
}

export const EXPLAINED: Readonly<Record<CameraProblem, Explained>> = {
	none: { text: 'sharing.noCamera', mayTryAgain: false },
	refused: { text: 'sharing.cameraRefused', mayTryAgain: true },
	'in-use': { text: 'sharing.cameraInUse', mayTryAgain: true },
	insecure: { text: 'sharing.cameraInsecure', mayTryAgain: false },
	missing: { text: 'common.partMissing', mayTryAgain: true }
};
