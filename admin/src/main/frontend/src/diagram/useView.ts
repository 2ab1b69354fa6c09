import { useCallback, useEffect, useLayoutEffect, useRef, useState, type MouseEvent, type PointerEvent } from 'react';

/** A hand that only clicks moves by less than this, in pixels. */
const SLIGHTLY = 5;

export interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Which part of a picture is seen: the wheel zooms where the pointer is, dragging moves. It begins with the whole, or with
 * the part that `begin` names where the frame has no room to read the whole.
 */
export function useView(whole: View, begin: (frame: { width: number; height: number }) => View) {
  const [view, setView] = useState(whole);
  const svg = useRef<SVGSVGElement>(null);
  const dragged = useRef<{ x: number; y: number } | null>(null);
  const way = useRef(0);

  const zoom = useCallback((factor: number, at = { x: 0.5, y: 0.5 }) => {
    setView((before) => {
      const width = Math.min(Math.max(before.width * factor, 120), 20_000);
      const height = (before.height * width) / before.width;
      return { x: before.x + (before.width - width) * at.x, y: before.y + (before.height - height) * at.y, width, height };
    });
  }, []);

  const first = useRef(begin);
  useLayoutEffect(() => {
    const frame = svg.current?.getBoundingClientRect();
    if (frame && frame.width > 0) setView(first.current(frame));
  }, []);

  useEffect(() => {
    const element = svg.current;
    const onWheel = (event: WheelEvent) => {
      if (!element) return;
      event.preventDefault();
      const frame = element.getBoundingClientRect();
      zoom(event.deltaY > 0 ? 1.15 : 1 / 1.15, { x: (event.clientX - frame.left) / frame.width, y: (event.clientY - frame.top) / frame.height });
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [zoom]);

  const move = (event: PointerEvent) => {
    const [last, element] = [dragged.current, svg.current];
    if (!last || !element) return;
    const scale = view.width / element.getBoundingClientRect().width;
    setView({ ...view, x: view.x - (event.clientX - last.x) * scale, y: view.y - (event.clientY - last.y) * scale });
    way.current += Math.abs(event.clientX - last.x) + Math.abs(event.clientY - last.y);
    dragged.current = { x: event.clientX, y: event.clientY };
  };
  return {
    view,
    svg,
    zoom,
    fit: () => setView(whole),
    drag: {
      onPointerDown: (event: PointerEvent) => {
        dragged.current = { x: event.clientX, y: event.clientY };
        way.current = 0;
      },
      onPointerMove: move,
      onPointerUp: () => (dragged.current = null),
      onPointerLeave: () => (dragged.current = null),
      // Where the picture was moved by a box, the box was not meant.
      onClickCapture: (event: MouseEvent) => way.current > SLIGHTLY && event.stopPropagation(),
    },
  };
}
