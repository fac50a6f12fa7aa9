/**
 * Previews: the pages of papers as pictures that the server draws, within bounds of pages, points, time and memory. Who calls has
 * to check that the reader may see the paper.
 */
package org.xiangbang.documents.preview;
