import type { TemplateId } from '../base/ids';

/** The template name of items that the engine makes; their seed is the task itself, so any phone can make them again. */
export const ENGINE_TEMPLATE = 'engine/task' as TemplateId;
