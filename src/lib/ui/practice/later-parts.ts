export type LaterParts = Awaited<ReturnType<typeof fetchLaterParts>>;

/** What an exercise shows only after the first answer or hint. The tutor's own way through it comes along. */
export async function fetchLaterParts() {
	const [{ worksByLines }, { default: HelpPanel }, { default: Solution }] = await Promise.all([
		import('$lib/domain/exercise/steps/works-by-lines'),
		import('../help/HelpPanel.svelte'),
		import('./Solution.svelte')
	]);
	return { worksByLines, HelpPanel, Solution };
}
