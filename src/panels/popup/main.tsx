import { render } from 'preact';

render(<p>Safe City Overlay</p>, document.body);
