/**
 * Documents: the papers that go with acts. Uploaded by somebody, seen only by them until a step of a case names the paper,
 * from then on part of the case.
 *
 * <p>Other modules name documents by id; {@link org.xiangbang.documents.Documents} tells their names.
 */
@ApplicationModule(allowedDependencies = {"shared", "web", "calendar", "access :: signin", "cases"})
package org.xiangbang.documents;

import org.springframework.modulith.ApplicationModule;
