/**
 * Drafts (草稿): what a person typed and has not sent. No model. Doors: {@link org.xiangbang.tasklist.draft.Drafts} and
 * {@link org.xiangbang.tasklist.draft.UnsavedTexts}.
 */
package org.xiangbang.tasklist.draft;
