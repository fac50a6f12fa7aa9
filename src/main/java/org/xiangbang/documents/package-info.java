/**
 * Documents: the papers that go with acts. Only the person who uploaded a paper sees it until a step of a case names it; from
 * then on it is part of the case.
 *
 * <p>Other modules name documents by id; {@link org.xiangbang.documents.Documents} returns their names.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "web", "web :: sheet", "calendar", "access", "access :: signin", "cases"})
package org.xiangbang.documents;

import org.springframework.modulith.ApplicationModule;
