/**
 * The search (查找) at the top of every page: what it looks through, its page and its part of the interface. The package has no
 * process model. Entry points: {@link org.xiangbang.cases.search.SearchedKind} for whoever has something to be found, and the
 * addresses {@code /search} and {@code /api/v1/search}.
 */
@NamedInterface("search")
package org.xiangbang.cases.search;

import org.springframework.modulith.NamedInterface;
