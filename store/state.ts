import type { CorrectSlice } from './parts/correct.ts';
import type { DecideSlice } from './parts/decide.ts';
import type { DecisionsSlice } from './parts/decisions.ts';
import type { DismissSlice } from './parts/dismiss.ts';
import type { EndSlice } from './parts/end.ts';
import type { LoadSlice } from './parts/load.ts';
import type { LogSlice } from './parts/log.ts';
import type { LookingSlice } from './parts/looking.ts';
import type { MergeSlice } from './parts/merge.ts';
import type { MergesSlice } from './parts/merges.ts';
import type { OpeningSlice } from './parts/opening.ts';
import type { OverlaySlice } from './parts/overlay.ts';
import type { OverviewSlice } from './parts/overview.ts';
import type { OwnSlice } from './parts/own.ts';
import type { PaneSlice } from './parts/pane.ts';
import type { RetargetSlice } from './parts/retarget.ts';
import type { ReviewSlice } from './parts/review.ts';
import type { StepSlice } from './parts/step.ts';
import type { SyntaxSlice } from './parts/syntax.ts';
import type { ToastSlice } from './parts/toast.ts';
import type { WindowSlice } from './parts/window.ts';
import type { WorkSlice } from './parts/work.ts';

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
