/* The page of the report: whoever leaves with an unsaved introduction or ticks is asked. The form works without this. */
import { askBeforeLeaving } from "./unsaved.js";

askBeforeLeaving(document.querySelector("#choices"));
