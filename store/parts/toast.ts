export type Tone = 'ok' | 'note' | 'warning' | 'error';

export interface Toast {
  readonly tone: Tone;
  readonly text: string;
}

/** One sentence on what a key just did, or why it could not. */
export interface ToastSlice {
  readonly toast: Toast | undefined;
  tell(text: string, tone?: Tone): void;
  hush(): void;
}
