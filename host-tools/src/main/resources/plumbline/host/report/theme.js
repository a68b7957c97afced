'use strict';

// Light or dark: the system's choice until the reader makes one.
const root = document.documentElement;
const themeButton = document.getElementById('theme');
const systemDark = matchMedia('(prefers-color-scheme: dark)');
const themeListeners = [];

function isDark() {
  return root.dataset.theme ? root.dataset.theme === 'dark' : systemDark.matches;
}

function themeChanged() {
  themeButton.textContent = isDark() ? 'Light' : 'Dark';
  themeListeners.forEach(listener => listener());
}

themeButton.addEventListener('click', () => {
  root.dataset.theme = isDark() ? 'light' : 'dark';
  themeChanged();
});
systemDark.addEventListener('change', themeChanged);
themeChanged();
