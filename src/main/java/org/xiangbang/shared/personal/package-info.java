/**
 * The one list of what the program holds about persons, {@code personal/fields.csv}: of every column and every field of a form what it is,
 * how it is masked, who reads it masked and who whole, how long it is kept and by which rule. Entry point:
 * {@link org.xiangbang.shared.personal.PersonalFields}.
 */
package org.xiangbang.shared.personal;
