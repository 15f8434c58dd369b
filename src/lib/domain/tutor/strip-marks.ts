/** Control marks of the chat templates in use (ChatML, Llama, Gemma, Phi), fences and headings of instructions. */
const MARKS =
	/<\|[^|<>]{0,40}\|?>?|\|>|<\/?(?:s|start_of_turn|end_of_turn|bos|eos|pad|unk|think|system|user|assistant|sys)>|<<\/?sys>>|\[\/?(?:inst|sys|system_prompt|available_tools)\]|#{2,}|`{3,}|-{3,}|={3,}/giu;
/** A speaker's name with a colon, where a line or a sentence begins. */
const SPEAKER =
	/(^\s*|[\n.!?؟።]\s*)(?:system|user|assistant|human|bot|ai|model|developer|instructions?|prompt|input|output|response|about)\s*:\s*/giu;
/** Marks that are not seen: direction, joiners, tags (which can carry a hidden text), controls. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]|(?![\n\t])\p{Cc}/gu;

/**
 * A text from a pack or a learner that cannot break out of its place in a prompt: no mark of a chat template, no change
 * of speaker, nothing hidden (OWASP LLM01, indirect prompt injection). Marks that come together when others go are
 * taken out too.
 */
export function stripMarks(text: string): string {
	let before = text.replace(UNSEEN, '');
	for (;;) {
		const after = before.replace(MARKS, ' ').replace(SPEAKER, '$1');
		if (after === before) return after;
		before = after;
	}
}
