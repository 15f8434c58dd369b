interface NetworkInformation {
	readonly saveData?: boolean;
	readonly type?: string;
}

/** Whether data on this connection probably costs the learner money. Unknown counts as free only where the browser cannot tell. */
export function isMetered(): boolean {
	const { connection } = navigator as Navigator & { connection?: NetworkInformation };
	return connection?.saveData === true || connection?.type === 'cellular';
}

/** Whether this address lets a page be installed and work without a network. Plain http on a school network does not. */
export function canWorkOffline(): boolean {
	return window.isSecureContext && 'serviceWorker' in navigator;
}
