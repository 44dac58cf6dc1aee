package org.homolog.pipeline;

/** A fault that was met at a module: the program's own, or too little memory for it. */
public final class FailedModuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String module;

  /** A fault at a module, named as in {@link #module}. */
  public FailedModuleException(String module, Throwable cause) {
    super(module + ": " + cause, cause);
    this.module = module;
  }

  /** {@code enwiki:Module:Date}. */
  public String module() {
    return module;
  }
}
