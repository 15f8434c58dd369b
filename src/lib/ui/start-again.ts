/**
 * Starts the page again, if it can be had again: from this phone or from its host. Chromium never asks a second time for a part
 * of the app that it failed to fetch (whatwg/html#6768), so nothing less brings it. Where nobody answers all stays as it is.
 */
export async function startAgain(): Promise<void> {
	if (navigator.serviceWorker?.controller || (await isHostThere())) location.reload();
}

/** Any answer will do: pages without a file of their own come with status 404. */
async function isHostThere(): Promise<boolean> {
	try {
		await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
		return true;
	} catch {
		return false;
	}
}
