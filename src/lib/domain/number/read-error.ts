import type { Message } from '../base/message';

/** Why a text could not be read, and where: `position` counts UTF-16 units from 0 in the text as it was typed. */
export interface ReadError {
	readonly position: number;
	readonly message: Message;
}
