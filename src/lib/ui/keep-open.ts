/**
 * Shows a dialog over the page while it is mounted, and gives the focus back to where it was.
 * The title takes the focus first, so that a screen reader begins with it and no answer is chosen by accident.
 */
export function keepOpen(dialog: HTMLDialogElement): () => void {
	const before = document.activeElement;
	dialog.showModal();
	dialog.querySelector<HTMLElement>('h2')?.focus();
	return () => {
		dialog.close();
		if (before instanceof HTMLElement && before.isConnected) before.focus();
	};
}
