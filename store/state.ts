import type { CorrectSlice } from './correct.ts';
import type { DecideSlice } from './decide.ts';
import type { DecisionsSlice } from './decisions.ts';
import type { DismissSlice } from './dismiss.ts';
import type { EndSlice } from './end.ts';
import type { LoadSlice } from './load.ts';
import type { LogSlice } from './log.ts';
import type { LookingSlice } from './looking.ts';
import type { MergeSlice } from './merge.ts';
import type { MergesSlice } from './merges.ts';
import type { OpeningSlice } from './opening.ts';
import type { OverlaySlice } from './overlay.ts';
import type { OverviewSlice } from './overview.ts';
import type { OwnSlice } from './own.ts';
import type { PaneSlice } from './pane.ts';
import type { RetargetSlice } from './retarget.ts';
import type { ReviewSlice } from './review.ts';
import type { StepSlice } from './step.ts';
import type { SyntaxSlice } from './syntax.ts';
import type { ToastSlice } from './toast.ts';
import type { WindowSlice } from './window.ts';
import type { WorkSlice } from './work.ts';

/** All that the screen shows, and all that can be done to it. */
export type State = OverviewSlice &
  StepSlice &
  PaneSlice &
  OwnSlice &
  WindowSlice &
  EndSlice &
  LoadSlice &
  DecideSlice &
  DecisionsSlice &
  CorrectSlice &
  DismissSlice &
  RetargetSlice &
  ReviewSlice &
  MergeSlice &
  MergesSlice &
  OpeningSlice &
  SyntaxSlice &
  LookingSlice &
  OverlaySlice &
  ToastSlice &
  LogSlice &
  WorkSlice;
