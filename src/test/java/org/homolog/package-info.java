/** What holds for the whole program: its layout, its format, its main job from end to end. */
@NullMarked
package org.homolog;

import org.jspecify.annotations.NullMarked;
