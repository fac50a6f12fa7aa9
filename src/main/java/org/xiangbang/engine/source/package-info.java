/** The models as files: where they come from, and how one is read. Used by the other rooms of {@code engine} only. */
package org.xiangbang.engine.source;
