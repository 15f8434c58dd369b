/** Files that are stored after the app works: what airplane mode needs, what a teacher needs, the code of models. */
export type LaterGroup = 'rest' | 'teacher' | 'model';

/** What the page asks of the service worker and what it hears back, over one MessageChannel per question. */
export type SiteRequest =
	| { readonly kind: 'status' }
	| { readonly kind: 'store'; readonly group: LaterGroup }
	| { readonly kind: 'update-size' };

export interface GroupStatus {
	readonly storedFiles: number;
	readonly allFiles: number;
	readonly missingBytes: number;
	readonly allBytes: number;
}

export type SiteReply =
	| ({ readonly kind: 'status'; readonly core: GroupStatus } & Readonly<Record<LaterGroup, GroupStatus>>)
	| { readonly kind: 'progress'; readonly status: GroupStatus }
	| { readonly kind: 'stored'; readonly status: GroupStatus }
	| { readonly kind: 'failed'; readonly reason: 'network' | 'full'; readonly status: GroupStatus }
	| { readonly kind: 'update-size'; readonly bytes: number };
