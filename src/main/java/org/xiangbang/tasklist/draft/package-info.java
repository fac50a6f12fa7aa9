/**
 * Drafts (草稿): what a person typed and has not sent. The package has no process model. Entry points:
 * {@link org.xiangbang.tasklist.draft.Drafts} and {@link org.xiangbang.tasklist.draft.UnsavedTexts}.
 */
package org.xiangbang.tasklist.draft;
