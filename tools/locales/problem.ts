/** What is wrong in `locales/`, and where. A warning is shown but does not fail the check. */
export interface Problem {
	/** Path below `locales/`, with the key after `#`. */
	readonly where: string;
	readonly what: string;
	readonly isWarning?: true;
}
