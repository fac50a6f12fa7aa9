/** What the operator is told while the program starts. The package has no process model. Entry point: {@code OperatorSentence}. */
package org.xiangbang.shared.startup;
