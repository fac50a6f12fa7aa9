/**
 * The one-time codes of a demonstration: its callers are told theirs, and its stories use them. Entry point: {@link
 * org.xiangbang.demonstration.codes.StorySteps}.
 */
package org.xiangbang.demonstration.codes;
