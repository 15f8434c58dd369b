/** What parents of the Rori study found right for a family's phone: 15 to 20 minutes a day. */
export const DAY_MINUTES = 20;

/** What a learner may choose from. */
export const DAY_CHOICES = [10, 15, 20, 30] as const;
