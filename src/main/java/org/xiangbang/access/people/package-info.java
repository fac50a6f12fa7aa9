/**
 * Natural people: by which number one is known, and which accounts belong to the same one (ruling 0283). The package has no process
 * model. Entry point: {@link org.xiangbang.access.people.NaturalPeople}.
 */
package org.xiangbang.access.people;
