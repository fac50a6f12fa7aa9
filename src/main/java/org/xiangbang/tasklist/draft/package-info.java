/**
 * Drafts (草稿): what a person typed and has not sent. No model. Doors: {@link org.xiangbang.tasklist.draft.Drafts}.
 */
package org.xiangbang.tasklist.draft;
