/** What is wrong with a document: findings, their severity and place, and messages in three languages. */
@NullMarked
package org.quittance.finding;

import org.jspecify.annotations.NullMarked;
